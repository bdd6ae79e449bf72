"""Describes one user again and again through boto3, and prints the median time of a call in milliseconds."""
import statistics
import sys
import time

import boto3

endpoint, user_id, count, first = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
client = boto3.client("elasticache", endpoint_url=endpoint, region_name="us-east-1")
times = []
for _ in range(count + first):
    start = time.perf_counter()
    client.describe_users(UserId=user_id)
    times.append(time.perf_counter() - start)
print(statistics.median(times[first:]) * 1000)
