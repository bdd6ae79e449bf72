"""Describes one user again and again through boto3, and prints the median time of a call in milliseconds."""
import statistics
import sys
import time

import boto3

endpoint, user_id, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
client = boto3.client("elasticache", endpoint_url=endpoint, region_name="us-east-1")
times = []
for _ in range(count + 20):
    start = time.perf_counter()
    client.describe_users(UserId=user_id)
    times.append(time.perf_counter() - start)
print(statistics.median(times[20:]) * 1000)
