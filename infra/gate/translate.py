"""SAM to CloudFormation as AWS does it, on this machine: translate.py TEMPLATE OUT"""

import json
import sys

from samtranslator.model.exceptions import InvalidDocumentException
from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse


class NoReadyMadePolicies:
    """Every role here is written out: a policy by name is a fault."""

    def load(self):
        return {}


def packaged(template):
    """What `sam package` does before: files become addresses."""
    for resource in template["Resources"].values():
        properties = resource.get("Properties", {})
        if resource["Type"] == "AWS::Serverless::Function":
            properties["CodeUri"] = {"Bucket": "artifacts", "Key": properties["CodeUri"]}
        if resource["Type"] == "AWS::Serverless::Application":
            properties["Location"] = "https://s3.amazonaws.com/artifacts/" + properties["Location"]
    return template


def main(source, out):
    with open(source, encoding="utf-8") as file:
        template = yaml_parse(file.read())
    try:
        translated = transform(packaged(template), {}, NoReadyMadePolicies())
    except InvalidDocumentException as e:
        sys.exit("\n".join([e.message, *(cause.message for cause in e.causes)]))
    with open(out, "w", encoding="utf-8") as file:
        json.dump(translated, file, indent=1)


main(*sys.argv[1:])
