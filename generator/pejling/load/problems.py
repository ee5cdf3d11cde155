"""What the loader can find wrong: each code is never used again for something else."""

from pejling.diagnostics import Problem, Severity
from pejling.language import _

NOT_UTF8 = Problem(
    "P101",
    "not-utf8",
    _("The file is not UTF-8."),
    _('Save the file again as UTF-8: the editor\'s "Save with encoding".'),
)
TOO_LARGE = Problem(
    "P102",
    "too-large",
    _("The file is {size} kB; the most is {most} kB."),
    _("Split it up, or move what is not part of the plan elsewhere."),
)
SYMBOLIC_LINK = Problem(
    "P103",
    "symbolic-link",
    _("This is a symbolic link, and links are not read."),
    _("Put the file itself here."),
)
STRAY = Problem(
    "P104",
    "stray",
    _("This file is not published: only Markdown, and PNG or JPEG images, leave the folder."),
    _("Delete it, or turn it into an image or a Markdown page."),
    Severity.WARNING,
)
BAD_NAME = Problem(
    "P105",
    "bad-name",
    _("The name {value} cannot be an address."),
    _("Use lower-case letters a-z, digits and hyphens: {meant}"),
)
UNKNOWN_DOCUMENT = Problem(
    "P106",
    "unknown-document",
    _("{value} is not a document we know in this folder."),
    _("Did you mean {meant}?"),
)
NO_MINISTRY = Problem(
    "P107",
    "no-ministry",
    _("The folder {value} has agencies but no ministry.md."),
    _("Add {value}/ministry.md with at least a name."),
)
NO_AGENCY = Problem(
    "P108",
    "no-agency",
    _("The folder {value} has plans but no agency.md."),
    _("Add {value}/agency.md with at least a name."),
)
UNREADABLE = Problem(
    "P109",
    "unreadable",
    _("The file cannot be read: {reason}."),
    _("Check that it exists and that you may read it."),
)
CONTROL_CHARACTER = Problem(
    "P110",
    "control-character",
    _("There is an invisible control character ({value}) in the text."),
    _("Delete it; it often comes along when text is pasted from another program."),
)
NOT_A_FILE = Problem(
    "P111", "not-a-file", _("This is not an ordinary file."), _("Delete it from the folder.")
)
ADDRESS_TAKEN = Problem(
    "P112",
    "address-taken",
    _("The page would stand at the address {value}, which the site itself uses."),
    _("Give the file another name, or put the text in the body of {meant}."),
)
TWO_RESULTS = Problem(
    "P113", "two-results", _("There are two results files for {value}."), _("Keep one of them.")
)
TRANSLATION_ALONE = Problem(
    "P114",
    "translation-alone",
    _("This is a translation of {value}, which does not exist."),
    _("Create {value}, or rename this file."),
)
TRANSLATION_KEYS = Problem(
    "P115",
    "translation-keys",
    _("A translation holds only text; the plan's facts stand in {value}."),
    _("Delete the lines between the --- lines."),
)
BAD_YEAR = Problem(
    "P116",
    "bad-year",
    _("The folder {value} is not a year."),
    _("Use a year such as 2026, or a span such as 2025-2028."),
)
NO_PLAN = Problem(
    "P117",
    "no-plan",
    _("The folder {value} has no plan.md to belong to."),
    _("Add the plan, or move this file to the right year."),
)
TOO_DEEP_FOLDER = Problem(
    "P118",
    "too-deep-folder",
    _("The folder is nested too deep."),
    _("Move it up; plans stand at most five folders down."),
)
OTHER_YEAR = Problem(
    "P119",
    "other-year",
    _("The results are of {value}, but the folder is of {meant}."),
    _("Give the file the year of the folder, or move it to the plan of its year."),
)
BAD_CYCLE = Problem(
    "P120",
    "bad-cycle",
    _("{value} is not a cycle."),
    _("OKR documents stand in okr/ and a cycle: 2026, 2026-q1, 2026-t1 or 2026-h1."),
)
RESERVED_NAME = Problem(
    "P121",
    "reserved-name",
    _("The name {value} is reserved by the site."),
    _("Choose another name, such as {value}-1."),
)
MISPLACED = Problem(
    "P122",
    "misplaced",
    _("{value} cannot stand in this folder."),
    _("Move it to where it belongs: {meant}"),
)
NO_FRONT_MATTER = Problem(
    "P201",
    "no-front-matter",
    _("The file must begin with the line ---."),
    _("Put --- on the very first line, then the facts (key: value), then --- again."),
)
UNCLOSED_FRONT_MATTER = Problem(
    "P202",
    "unclosed-front-matter",
    _("The facts at the top are never closed."),
    _("Write a line with only --- where the facts end and the text begins."),
)
YAML_BROKEN = Problem(
    "P203",
    "yaml-broken",
    _("The line cannot be read."),
    _("Check the indentation, the colon after the key, and quotes around special characters."),
)
REUSE = Problem(
    "P204",
    "reuse",
    _("{value}: anchors (&), aliases (*), merge keys and tags (!) are not used here."),
    _("Write the value out; put quotes around text that begins with &, * or !."),
)
DUPLICATE_KEY = Problem(
    "P205", "duplicate-key", _("The key {value} stands twice."), _("Keep one of them.")
)
TOO_DEEP = Problem(
    "P206",
    "too-deep",
    _("The facts are nested deeper than {most} levels."),
    _("No document needs that; check the indentation."),
)
DROPPED_TEXT = Problem(
    "P207",
    "dropped-text",
    _("Everything from # on would be dropped: {rest}"),
    _('Put quotes around the whole text: "{value}"'),
)
COMMA_IN_FLOW = Problem(
    "P208",
    "comma-in-flow",
    _("The comma splits the text inside the brackets at: {value}"),
    _("Write one item a line, each after a hyphen, or put quotes around the text."),
)
EMPTY_VALUE = Problem(
    "P209",
    "empty-value",
    _("{key} has no value and is read as if it were not there."),
    _("Fill it in, or delete the line."),
    Severity.WARNING,
)
EMPTY_ITEM = Problem(
    "P210", "empty-item", _("The item is empty."), _("Fill it in, or delete the line.")
)
TAB = Problem(
    "P211", "tab", _("There is a tab in the indentation."), _("Use spaces, two for each level.")
)
COLON_IN_TEXT = Problem(
    "P212",
    "colon-in-text",
    _("The colon in the text is read as a key."),
    _('Put quotes around the text: "{value}"'),
)
UNCLOSED_QUOTE = Problem(
    "P213",
    "unclosed-quote",
    _("A quotation mark is opened and never closed, or closed too early."),
    _("Check the quotes; a quote inside a text can be written ”."),
)
RESERVED_START = Problem(
    "P214",
    "reserved-start",
    _("A text cannot begin with {sign} here."),
    _('Put quotes around the text: "{value}"'),
)
UNCLOSED_BRACKET = Problem(
    "P215",
    "unclosed-bracket",
    _("A bracket is opened and never closed."),
    _("Close it, or write one item a line, each after a hyphen."),
)
COLON_WITHOUT_SPACE = Problem(
    "P216",
    "colon-without-space",
    _("There is no space after the colon of {value}."),
    _("Write {value}: and then a space before the value."),
)
MISSING_COLON = Problem(
    "P217",
    "missing-colon",
    _("The line has no colon after its key: {value}"),
    _("Write key: value; text over several lines is indented under its key."),
)
INDENTATION = Problem(
    "P218",
    "indentation",
    _("The line is not indented like those it belongs with."),
    _("Keys of one level stand exactly under each other; use two spaces for each level."),
)
COMPLEX_KEY = Problem(
    "P219",
    "complex-key",
    _("A key must be a single word."),
    _("Write key: value; brackets cannot be keys."),
)
NOT_KEYS = Problem(
    "P220",
    "not-keys",
    _("The facts at the top are not written as key: value."),
    _("Begin with the first key of the document, such as {meant}"),
)
HYPHEN_WITHOUT_SPACE = Problem(
    "P221",
    "hyphen-without-space",
    _("There is no space after the hyphen of {value}."),
    _("Write a hyphen, a space and then the item."),
)
MISSING_HYPHEN = Problem(
    "P222",
    "missing-hyphen",
    _("The item does not begin with a hyphen: {value}"),
    _("Write a hyphen and a space before its first key: - {value}"),
)
UNKNOWN_KEY = Problem(
    "P301", "unknown-key", _("The key {value} is not known here."), _("Known keys: {known}")
)
MISSING_KEY = Problem(
    "P302", "missing-key", _("{value} is missing."), _("Add the line {value}: … here.")
)
DECIMAL_COMMA = Problem(
    "P303",
    "decimal-comma",
    _("{value} is written with a decimal comma."),
    _("Write {meant}; the site shows it as the reader's language does."),
)
NUMBER_WITH_UNIT = Problem(
    "P304",
    "number-with-unit",
    _("{value} is a number with a unit."),
    _("Write only {meant}; the unit {unit} stands in unit."),
)
OTHER_MINUS = Problem(
    "P305",
    "other-minus",
    _("The minus of {value} is not the character -."),
    _("Write {meant} with the hyphen of the keyboard."),
)
THOUSANDS = Problem(
    "P306",
    "thousands",
    _("{value} can be read in two ways."),
    _("Write {meant} for thousands, {decimals} for a decimal number, or set decimals: 3."),
)
GROUPED = Problem("P307", "grouped", _("{value} has a thousands separator."), _("Write {meant}."))
LEADING_ZERO = Problem(
    "P308", "leading-zero", _("{value} begins with a zero."), _("Write {meant}.")
)
QUOTED_NUMBER = Problem(
    "P309",
    "quoted-number",
    _("The number {value} stands in quotes and is then a text."),
    _("Delete the quotes."),
)
NOT_A_NUMBER = Problem(
    "P310",
    "not-a-number",
    _("{value} is not a number."),
    _("Write digits with a full stop before decimals, such as 94.5."),
)
IMPOSSIBLE_DATE = Problem(
    "P311",
    "impossible-date",
    _("{value} is not a day of the calendar."),
    _("Check month and day; the form is year-month-day."),
)
OTHER_DATE = Problem(
    "P312", "other-date", _("{value} is not written as year-month-day."), _("Write {meant}.")
)
NOT_A_DATE = Problem(
    "P313",
    "not-a-date",
    _("{value} is not a date."),
    _("Write year-month-day, such as 2026-12-31."),
)
NOT_A_FLAG = Problem(
    "P314", "not-a-flag", _("{value} is neither true nor false."), _("Write true or false.")
)
EMPTY_TEXT = Problem(
    "P315", "empty-text", _("The text is empty."), _("Write the text, or delete the line.")
)
NOT_A_TEXT = Problem(
    "P316",
    "not-a-text",
    _("Here a text is expected, not {value}."),
    _("Write the text after the colon, or da: and en: below each other."),
)
NOT_A_LANGUAGE = Problem(
    "P317", "not-a-language", _("{value} is not a language of the site."), _("Use da: or en:.")
)
EMPTY_TRANSLATION = Problem(
    "P318",
    "empty-translation",
    _("The text in the language {value} is missing."),
    _("Write it, or delete the line."),
)
NOT_AN_ID = Problem(
    "P319",
    "not-an-id",
    _("{value} cannot be an id."),
    _("Use lower-case letters a-z, digits and hyphens, at most 64 characters: {meant}"),
)
RESERVED_ID = Problem(
    "P320",
    "reserved-id",
    _("{value} is reserved by the site."),
    _("Choose another id, such as {value}-1."),
)
NOT_A_REFERENCE = Problem(
    "P321",
    "not-a-reference",
    _("{value} is not a reference."),
    _("Write ids with / between them, such as 2025/ventetid."),
)
NOT_A_LINK = Problem(
    "P322",
    "not-a-link",
    _("{value} is not an address on the web."),
    _("Write the whole address, beginning with https://"),
)
NOT_ONE_OF = Problem(
    "P323",
    "not-one-of",
    _("{value} is not one of the words that can stand here."),
    _("Use one of: {known}"),
)
OUT_OF_BOUNDS = Problem(
    "P324",
    "out-of-bounds",
    _("{value} is outside what is allowed."),
    _("Write a number {bound}."),
)
NOT_A_LIST = Problem(
    "P325",
    "not-a-list",
    _("Here a list is expected."),
    _("Write one item a line, each after a hyphen and a space."),
)
NOT_A_MAPPING = Problem(
    "P326",
    "not-a-mapping",
    _("Here keys are expected, indented below."),
    _("Write one key a line, indented two spaces: {known}"),
)
NOT_A_MILESTONE = Problem(
    "P331",
    "not-a-milestone",
    _("{value} is neither a date nor missed."),
    _("Write the date it was reached, such as 2026-12-31, or missed."),
)
NOT_A_COLOUR = Problem(
    "P332",
    "not-a-colour",
    _("{value} is not a colour."),
    _('Write # and six digits or letters a-f, in quotes: "#7a1f3d"'),
)
NOT_A_COUNT = Problem(
    "P327", "not-a-count", _("{value} is not a whole number."), _("Write a whole number such as 2.")
)
NOT_A_YEAR = Problem(
    "P328", "not-a-year", _("{value} is not a year."), _("Write a year such as 2026.")
)
NOT_A_PAIR = Problem(
    "P329",
    "not-a-pair",
    _("A pair has two numbers; here are {value}."),
    _("Write the lower and the upper number."),
)
UNREAD = Problem(
    "P330",
    "unread",
    _("The value does not fit here: {reason}."),
    _("Compare it with the example of the document."),
)
TARGET_ONE_THING = Problem(
    "P401",
    "target-one-thing",
    _("A target has either value, or min and max, or set_by."),
    _("Keep one of the three."),
)
TARGET_NOTHING = Problem(
    "P422",
    "target-nothing",
    _("The target does not say what is to be reached."),
    _("Write value: and a number under due:, or set_by: with the date it will be set."),
)
HALF_RANGE = Problem(
    "P402",
    "half-range",
    _("A range has both min and max."),
    _("Add the one that is missing; for a single limit use keep_above or keep_below."),
)
RANGE_UPSIDE_DOWN = Problem(
    "P403", "range-upside-down", _("min {value} is larger than max {meant}."), _("Swap them.")
)
RANGE_NEEDS_LIMITS = Problem(
    "P404",
    "range-needs-limits",
    _("With direction: range a target has min and max, not value."),
    _("Write min: and max: instead of value:."),
)
LIMITS_NEED_RANGE = Problem(
    "P405",
    "limits-need-range",
    _("min and max belong to direction: range, not {value}."),
    _("Use value:, or change the direction to range."),
)
PARTLY_FROM_SIDE = Problem(
    "P406",
    "partly-from-side",
    _("partly_from {value} is on the wrong side of the target {meant}."),
    _("It is where the target begins to be partly met: before the target, seen in the direction."),
)
PARTLY_FROM_FORM = Problem(
    "P407",
    "partly-from-form",
    _("partly_from is a number for a number, and min and max for a range."),
    _("Write it in the same form as the target."),
)
SAME_DUE_DATE = Problem(
    "P408",
    "same-due-date",
    _("Two targets are due on {value}."),
    _("Keep one of them, or change a date."),
)
YEARS_UPSIDE_DOWN = Problem(
    "P409",
    "years-upside-down",
    _("The last year {value} is before the first, {meant}."),
    _("Swap them."),
)
DAYS_UPSIDE_DOWN = Problem(
    "P410",
    "days-upside-down",
    _("The last day {value} is before the first, {meant}."),
    _("Swap them."),
)
SUPPORT_ONE = Problem(
    "P411",
    "support-one",
    _("A support names one of ministry_goal, goal, objective and key_result."),
    _("Keep one; write a further item for the next."),
)
DUPLICATE_ID = Problem(
    "P412",
    "duplicate-id",
    _("The id {value} is used twice here."),
    _("Give one of them another id."),
)
MORE_THAN_PARTS = Problem(
    "P413",
    "more-than-parts",
    _("{value} of {meant} cannot be met."),
    _("met_when and partly_when are at most the number of measures and milestones."),
)
CHANGE_ONE = Problem(
    "P414",
    "change-one",
    _("A change names one of measure, milestone and criterion."),
    _("Write a further item for the next."),
)
CHANGE_NOTHING = Problem(
    "P415",
    "change-nothing",
    _("The change does not say what is changed."),
    _("Add value:, moved:, title:, weight: or withdrawn: below it."),
)
AMENDMENT_ONE = Problem(
    "P416",
    "amendment-one",
    _("A goal is either withdrawn or changed."),
    _("Keep one of withdrawn: and changed:."),
)
VALUE_NOTHING = Problem(
    "P417",
    "value-nothing",
    _("The value says nothing."),
    _("Add value:, final_expected: or cannot_be_assessed:."),
)
VALUE_AND_UNASSESSABLE = Problem(
    "P418",
    "value-and-unassessable",
    _("A value cannot both be there and be unassessable."),
    _("Keep one of value: and cannot_be_assessed:."),
)
FOLLOW_UP_DATE = Problem(
    "P419",
    "follow-up-date",
    _("The follow-up has no date."),
    _("Add for: with the date of the agreed meeting, or date:."),
)
TARGET_OR_ZONES = Problem(
    "P420", "target-or-zones", _("A key result has either target or zones."), _("Keep one of them.")
)
KPI_LEVEL = Problem(
    "P421", "kpi-level", _("A KPI needs a level to be kept."), _("Add keep_above: or keep_below:.")
)
ZONES_ORDER = Problem(
    "P423",
    "zones-order",
    _("The steps are numbers that neither rise nor fall all the way."),
    _("Put them in order from fail to stretch, or describe the steps in words."),
)
RAW_HTML = Problem(
    "P501",
    "raw-html",
    _("HTML is not used here; it is shown as the text it is."),
    _("Write Markdown instead."),
    Severity.WARNING,
)
REFUSED_LINK = Problem(
    "P502",
    "refused-link",
    _("The link {value} is not allowed."),
    _("Use https://, mailto: or the path of a page in the plans folder."),
)
FOREIGN_IMAGE = Problem(
    "P503",
    "foreign-image",
    _("The image {value} lies on another server."),
    _("Put the image file (PNG or JPEG) beside the document."),
)
NO_ALT = Problem(
    "P504",
    "no-alt",
    _("The image {value} has no alternative text."),
    _("Write what it shows between the brackets: ![what it shows]({value})"),
)
DEAD_LINK = Problem(
    "P505",
    "dead-link",
    _("The link leads to {value}, which does not exist."),
    _("Did you mean {meant}?"),
)
DEAD_IMAGE = Problem(
    "P506",
    "dead-image",
    _("The image {value} does not exist."),
    _("Put it beside the document, or correct the name."),
)
BAD_IMAGE = Problem(
    "P507",
    "bad-image",
    _("The image {value} cannot be used: {reason}."),
    _("Save it again as PNG or JPEG, at most 5 MB."),
)
TOO_COMPLEX = Problem(
    "P508",
    "too-complex",
    _("The text is too complex here."),
    _("Simplify it: shorter lines, fewer levels, fewer brackets."),
)
FIRST_LEVEL_HEADING = Problem(
    "P509",
    "first-level-heading",
    _("A heading of the first level (#) is the page's own."),
    _("Begin with ##."),
    Severity.WARNING,
)
DUPLICATE_HEADING = Problem(
    "P510",
    "duplicate-heading",
    _("Two headings have the id {value}."),
    _("Give one of them another id."),
)
IMAGE_FORMAT = Problem(
    "P512",
    "image-format",
    _("The image {value} is neither PNG nor JPEG."),
    _("Save it as PNG or JPEG and correct the name."),
)
HEADING_ID = Problem(
    "P513",
    "heading-id",
    _("{value} is not a heading's id."),
    _("Use lower-case letters a-z, digits and hyphens inside the braces."),
    Severity.WARNING,
)
DIRECTION_CONTROL = Problem(
    "P514",
    "direction-control",
    _("There is an invisible character ({value}) that turns the reading direction."),
    _("Delete it."),
    Severity.WARNING,
)
DEAD_ANCHOR = Problem(
    "P515", "dead-anchor", _("The page has no section {value}."), _("Did you mean {meant}?")
)
LINK_WITHOUT_TEXT = Problem(
    "P516",
    "link-without-text",
    _("The link to {value} has no words to click on."),
    _("Write the words between the brackets: [words]({value})"),
    Severity.WARNING,
)
UNKNOWN_SECTION = Problem(
    "P511",
    "unknown-section",
    _("The section {value} has the id of no goal of the plan."),
    _("Did you mean {meant}?"),
    Severity.WARNING,
)
