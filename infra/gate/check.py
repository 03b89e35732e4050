"""What no linter sees: zips, outputs of nested stacks, time-outs against queues, days of schedules, leave against
settings. check.py TEMPLATE [--zips-only]; says what is wrong, a line each, and ends with 1 when anything is."""

import functools
import io
import pathlib
import re
import sys
import zipfile

import yaml

FUNCTION = "AWS::Serverless::Function"
NESTED = "AWS::Serverless::Application"
QUEUE = "AWS::SQS::Queue"
# The settings a function reads, and by what a role in rights.yaml speaks of the same thing.
SETTINGS = {
    "KHO_TABLE_REGISTRY": "RegistryArn",
    "KHO_TABLE_LEDGER": "LedgerArn",
    "KHO_BUCKET_INBOX": "InboxName",
    "KHO_BUCKET_VAULT": "VaultName",
    "KHO_BUCKET_SHELF": "ShelfName",
    "KHO_BUCKET_SETTINGS": "SettingsName",
    "KHO_BUCKET_CHECKPOINTS": "CheckpointsName",
    "KHO_KEY_SEAL": "SealKeyArn",
    "KHO_QUEUE_INGEST": "IngestQueueArn",
    "KHO_QUEUE_EXTRACT": "ExtractQueueArn",
    "KHO_QUEUE_INDEX": "IndexQueueArn",
    "KHO_QUEUE_REPORT": "ReportQueueArn",
}
RECEIVE = "sqs:ReceiveMessage"
DAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]
MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]


@functools.cache
def classes(file):
    """The names in a function's zip, and in its own jars inside."""
    names = set()
    with zipfile.ZipFile(file) as outer:
        for name in outer.namelist():
            names.add(name)
            if name.startswith("lib/kho-") and name.endswith(".jar"):
                with zipfile.ZipFile(io.BytesIO(outer.read(name))) as inner:
                    names.update(inner.namelist())
    return names


class Intrinsics(yaml.SafeLoader):
    """Reads `!GetAtt A.B` and its kin as {tag: value}."""


def intrinsic(loader, suffix, node):
    if isinstance(node, yaml.ScalarNode):
        value = loader.construct_scalar(node)
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, True)
    else:
        value = loader.construct_mapping(node, True)
    return {suffix: value}


Intrinsics.add_multi_constructor("!", intrinsic)


def read(path):
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Intrinsics)
    except yaml.YAMLError as e:
        sys.exit(f"{path.name} cannot be read: {e}")


def walk(value):
    yield value
    for child in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from walk(child)


def words(value):
    return " ".join(str(it) for it in walk(value) if isinstance(it, str))


def listed(value):
    return value if isinstance(value, list) else [value]


class Stack:
    def __init__(self, path):
        self.path = path
        self.text = path.read_text(encoding="utf-8")
        self.template = read(path)
        self.resources = self.template["Resources"]
        self.defaults = self.template.get("Globals", {}).get("Function", {})
        self.nested = {}
        self.faults = []

    def of(self, kind):
        return {name: it.get("Properties", {}) for name, it in self.resources.items() if it["Type"] == kind}

    def say(self, fault):
        self.faults.append(fault)

    def of_function(self, properties, name, otherwise=None):
        return properties.get(name, self.defaults.get(name, otherwise))

    # ---- files

    def zips(self):
        for name, properties in self.of(FUNCTION).items():
            file = self.path.parent / properties["CodeUri"]
            wanted = properties["Handler"].split("::")[0].replace(".", "/") + ".class"
            if not file.is_file():
                self.say(f"{name}: {properties['CodeUri']} was not built")
            elif not zipfile.is_zipfile(file):
                self.say(f"{name}: {properties['CodeUri']} is no zip")
            elif wanted not in classes(file):
                self.say(f"{name}: {wanted} is not in {properties['CodeUri']}")

    def nested_stacks(self):
        for name, properties in self.of(NESTED).items():
            file = self.path.parent / properties["Location"]
            if file.is_file():
                self.nested[name] = read(file)
            else:
                self.say(f"{name}: {properties['Location']} is missing")

    def outputs(self):
        for stack, output in sorted(set(re.findall(r"(\w+)\.Outputs\.(\w+)", self.text))):
            if stack not in self.resources:
                self.say(f"{stack}.Outputs.{output}: there is no {stack}")
            elif stack in self.nested and output not in self.nested[stack].get("Outputs", {}):
                self.say(f"{stack} has no output {output}")
        for name, nested in self.nested.items():
            given = set(self.resources[name]["Properties"].get("Parameters", {}))
            known = nested.get("Parameters", {})
            needed = {it for it, about in known.items() if "Default" not in about}
            for it in sorted(given - set(known)):
                self.say(f"{name} has no parameter {it}")
            for it in sorted(needed - given):
                self.say(f"{name} is not given its parameter {it}")

    # ---- queues

    def queues(self):
        queues = self.of(QUEUE)
        dead = {target(it): name for name, it in queues.items() if target(it)}
        sources = {}
        for name, properties in self.of(FUNCTION).items():
            for event in properties.get("Events", {}).values():
                if event["Type"] == "SQS":
                    sources.setdefault(attribute(event["Properties"]["Queue"]), []).append(name)
        for queue, functions in sources.items():
            if queue not in queues:
                self.say(f"{functions[0]}: there is no queue {queue}")
                continue
            properties = queues[queue]
            for function in functions:
                limit = int(self.of_function(self.resources[function]["Properties"], "Timeout", 3))
                hidden = int(properties.get("VisibilityTimeout", 30))
                if hidden < 6 * limit:
                    self.say(f"{queue}: hidden for {hidden} s, less than 6 x {limit} s of {function}")
            if queue not in dead and not target(properties):
                self.say(f"{queue} has no dead-letter queue")
        for letters, queue in dead.items():
            if letters not in queues:
                self.say(f"{queue}: there is no dead-letter queue {letters}")
            elif bool(queues[letters].get("FifoQueue")) != bool(queues[queue].get("FifoQueue")):
                self.say(f"{letters} is not of the kind of {queue}: both FIFO, or none")

    # ---- functions

    def snapstart(self):
        for name, properties in self.of(FUNCTION).items():
            if self.of_function(properties, "SnapStart", {}).get("ApplyOn") != "PublishedVersions":
                continue
            size = int(self.of_function(properties, "EphemeralStorage", {}).get("Size", 512))
            if size > 512:
                self.say(f"{name}: SnapStart with {size} MB of /tmp; it takes 512")
            if "FileSystemConfigs" in properties or self.of_function(properties, "PackageType") == "Image":
                self.say(f"{name}: SnapStart takes neither a file system nor an image")
            if not self.of_function(properties, "AutoPublishAlias"):
                self.say(f"{name}: SnapStart without an alias does nothing")

    def schedules(self):
        if re.search(r"ScheduleExpression: *(cron|rate)\(", self.text):
            self.say("a ScheduleExpression stands without quotes: SAM's own reader breaks on it")
        for name, properties in self.of(FUNCTION).items():
            for event, about in properties.get("Events", {}).items():
                if about["Type"].startswith("Schedule"):
                    fault = schedule_fault(str(about["Properties"]["ScheduleExpression"]))
                    if fault:
                        self.say(f"{name}.{event}: {fault}")
                    if "DeadLetterConfig" not in about["Properties"]:
                        self.say(f"{name}.{event}: a schedule without a dead-letter queue")

    def settings(self):
        """A role may reach exactly what the function is told the name of, and the other way round."""
        rights = next((it for it in self.nested.values() if any(k.endswith("Role") for k in it["Resources"])), None)
        if rights is None:
            return self.say("no nested stack has roles")
        for name, properties in self.of(FUNCTION).items():
            told = set(self.of_function(properties, "Environment", {}).get("Variables", {}))
            for variable in sorted(told - set(SETTINGS) - {"KHO_VAULT_MODE"}):
                self.say(f"{name}: no function reads {variable}")
            role = self.role(rights, name, properties)
            if role is None:
                continue
            may = allowed(role)
            for variable, word in SETTINGS.items():
                if word in may and variable not in told:
                    self.say(f"{name}: its role may reach {word}, but {variable} is not set")
                if word not in may and variable in told:
                    self.say(f"{name}: {variable} is set, but its role may not reach {word}")
            if ("KHO_VAULT_MODE" in told) != ("VaultName" in may):
                self.say(f"{name}: KHO_VAULT_MODE goes with the vault")

    def role(self, rights, name, properties):
        output = attribute(properties.get("Role", ""))
        output = output.split("Outputs.")[-1] if output else ""
        role = attribute(rights.get("Outputs", {}).get(output, {}).get("Value", ""))
        if role.endswith(".Arn"):
            role = role.removesuffix(".Arn")
        if role != name.removesuffix("Function") + "Role" or role not in rights["Resources"]:
            return self.say(f"{name}: its role is {role or 'none of rights.yaml'}")
        if {"Ref": "Everybody"} not in rights["Resources"][role]["Properties"].get("ManagedPolicyArns", []):
            self.say(f"{role} lacks what nobody may do")
        return rights["Resources"][role]

    def actions(self):
        """No `*` in what is allowed; the account itself over its own keys is the one exception."""
        for where, template in [(self.path.name, self.template), *self.nested.items()]:
            for it in walk(template):
                if isinstance(it, dict) and it.get("Effect") == "Allow":
                    wide = [action for action in listed(it.get("Action", it.get("NotAction"))) if "*" in str(action)]
                    if "NotAction" in it or wide and (it.get("Sid"), wide) != ("AccountGivesLeaveByItsRoles", ["kms:*"]):
                        self.say(f"{where}: {it.get('Sid', 'a statement')} allows {', '.join(wide) or 'all but something'}")
                    gone = [action for action in listed(it.get("Action")) if str(action).startswith("s3:Delete")]
                    if gone and re.search("VaultName|CheckpointsName", words(it.get("Resource"))):
                        self.say(f"{where}: {it.get('Sid', 'a statement')} allows to remove what must stay")
                    if "Sid" not in it and "Principal" not in it:
                        self.say(f"{where}: a statement without a name allows {words(it.get('Action'))}")


def target(queue):
    """The dead-letter queue that a queue names."""
    return attribute(queue.get("RedrivePolicy", {}).get("deadLetterTargetArn", ""))


def attribute(value):
    """What `!GetAtt A.B` or `!Ref A` speaks of; `.Arn` left out for a resource of the same template."""
    if isinstance(value, dict) and "GetAtt" in value:
        path = value["GetAtt"] if isinstance(value["GetAtt"], str) else ".".join(value["GetAtt"])
        return path.removesuffix(".Arn") if ".Outputs." not in path else path
    return value.get("Ref", "") if isinstance(value, dict) else ""


def allowed(role):
    """The words for resources that a role may reach; a queue only where it may send."""
    found = set()
    for it in walk(role):
        if isinstance(it, dict) and it.get("Effect") == "Allow" and "Principal" not in it:
            names = set(re.findall(r"\w+", words(it["Resource"])))
            found |= names if RECEIVE not in listed(it["Action"]) else set()
    return found


def schedule_fault(expression):
    if re.fullmatch(r"rate\((1 (minute|hour|day)|([2-9]|[1-9]\d+) (minutes|hours|days))\)", expression):
        return None
    found = re.fullmatch(r"cron\((.*)\)", expression)
    if not found:
        return f"'{expression}' is neither cron(...) nor rate(...)"
    fields = found[1].split(" ")
    if len(fields) != 6:
        return f"'{expression}' has {len(fields)} fields, not 6"
    minute, hour, day, month, weekday, year = fields
    if (day == "?") == (weekday == "?"):
        return f"'{expression}' must have ? for exactly one of day of month and day of week"
    limits = [(minute, 0, 59, []), (hour, 0, 23, []), (day, 1, 31, []), (month, 1, 12, MONTHS), (weekday, 1, 7, DAYS), (year, 1970, 2199, [])]
    for field, least, most, names in limits:
        if not all(in_field(part, least, most, names) for part in field.split(",")):
            return f"'{expression}': {field} is not within {least} to {most}"
    return None


def in_field(part, least, most, names):
    def number(text):
        if text.upper() in names:
            return True
        return text.isdigit() and least <= int(text) <= most

    if part in ("*", "?") or most == 31 and re.fullmatch(r"L|L-\d+|LW|\d+W", part):
        return True
    if most == 7 and re.fullmatch(r"[1-7]L|[1-7]#[1-5]|L", part):
        return True
    steps = part.split("/")
    if len(steps) == 2:
        return steps[1].isdigit() and int(steps[1]) > 0 and in_field(steps[0], least, most, names)
    return len(steps) == 1 and 1 <= len(part.split("-")) <= 2 and all(number(it) for it in part.split("-"))


def main(path, *how):
    stack = Stack(pathlib.Path(path))
    stack.zips()
    if "--zips-only" not in how:
        stack.nested_stacks()
        for look in (stack.outputs, stack.queues, stack.snapstart, stack.schedules, stack.settings, stack.actions):
            look()
    print(*stack.faults, sep="\n")
    sys.exit(1 if stack.faults else 0)


main(*sys.argv[1:])
