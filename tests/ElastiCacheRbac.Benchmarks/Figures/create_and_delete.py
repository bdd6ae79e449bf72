"""Creates and deletes users in a loop through boto3, and prints how many seconds that took."""
import sys
import time

import boto3

endpoint, count = sys.argv[1], int(sys.argv[2])
client = boto3.client("elasticache", endpoint_url=endpoint, region_name="us-east-1")
client.describe_users(UserId="default")
names = [f"loop-{number}" for number in range(count)]
start = time.perf_counter()
for name in names:
    client.create_user(UserId=name, UserName=name, Engine="redis", AccessString="on ~app:* +@read", NoPasswordRequired=True)
for name in names:
    client.delete_user(UserId=name)
print(time.perf_counter() - start)
