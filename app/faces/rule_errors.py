"""Error codes of rules for new mail in English; part of ``error_words.ERROR_WORDS``."""

from __future__ import annotations

RULE_WORDS: dict[str, tuple[str, str]] = {
    "rule_name_missing": ("The rule has no name.", "Give it a short one."),
    "rule_no_conditions": ("The rule has no condition.", "Say which messages it is for."),
    "rule_no_actions": ("The rule does nothing.", "Say what is to be done with the messages."),
    "rule_condition_unknown": ("The rule has a condition that is not known here.", ""),
    "rule_value_missing": ("A condition has nothing to look for.", "Fill it in or remove it."),
    "rule_action_unknown": ("The rule wants something done that is not known here.", ""),
    "rule_action_value": ("An action is not complete.", "Choose the folder or the tag."),
    "rule_tag_invalid": (
        "This cannot be the name of a tag.",
        "Use one word of Latin letters, digits and dashes.",
    ),
    "rule_two_places": (
        "The rule sends a message to two places.",
        "Keep one of move, archive, spam and delete; copies may be more.",
    ),
    "rule_needs_account": (
        "A rule that names a folder is for one account.",
        "Choose the account of the folder.",
    ),
    "rule_unreadable": ("The rule could not be read.", "It must be JSON as in rules show."),
    "rule_unknown": ("There is no such rule.", ""),
    "rule_not_rehearsed": (
        "This rule was not tried on your mail yet.",
        "Look first at what it would have caught, then switch it on.",
    ),
    "rule_catches_nothing": ("This rule catches none of these messages.", ""),
    "rule_folder_gone": (
        "The folder {path}, which the rule names, is not there.",
        "The rule rests. Choose another folder for it, or make the folder again, then switch the"
        " rule on.",
    ),
}
