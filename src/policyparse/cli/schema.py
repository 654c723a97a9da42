"""``policyparse schema``: the JSON Schema of what ``parse`` prints."""

from __future__ import annotations

import json

import click

import policyparse


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of the documents that `policyparse parse` prints."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **policyparse.Document.model_json_schema(mode="serialization"),
    }
    click.echo(json.dumps(schema, ensure_ascii=False, indent=2))
