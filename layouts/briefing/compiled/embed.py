"""Made of embed.html by make_templates.py, which is where to change it."""
from markupsafe import Markup
from briefings.writers.web.template import as_json, shown
MADE_OF = "d15684be7e242a0b6e97083dd5667b89"
def words(values):
    embed = values['embed']
    labels = values['labels']
    found = []
    found += ['<!DOCTYPE html>\n<html lang="', shown(embed.details.lang), '">\n<head>\n<meta charset="utf-8">\n<title>', shown(embed.details.title), ' – ', shown(embed.details.partnership), '</title>\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n</head>\n<body>\n<main>\n<h1>', shown(embed.details.title), '</h1>\n<!-- The title stands above, for the field that your system has for it. Copy from here … -->\n<p><strong>', shown(labels.KICKER), '</strong>']
    if embed.is_draft:
        found += [' <strong>(', shown(labels.DRAFT), ')</strong>']
    found += ['</p>\n']
    if embed.details.marking:
        found += ['<p><strong>', shown(embed.details.marking), '</strong></p>\n']
    if embed.details.subtitle:
        found += ['<p>', shown(embed.details.subtitle), '</p>\n']
    found += ['<p>', shown(embed.details.partnership)]
    if embed.date:
        found += [', <time datetime="', shown(embed.details.date.iso), '">', shown(embed.date), '</time>']
    found += ['</p>\n<ul>\n']
    for fact in embed.facts:
        found += ['  <li><strong>', shown(fact.value), '</strong> ', shown(fact.label), '</li>\n']
    found += ['</ul>\n']
    for section in embed.sections:
        if section.panel_title:
            found += ['<p><strong>', shown(section.panel_title), '</strong></p>\n']
        found += ['<h2']
        if (section.anchor in embed.linked):
            found += [' id="', shown(section.anchor), '"']
        found += ['>']
        if section.number:
            found += [shown(section.number), '. ']
        found += [shown(section.heading), '</h2>\n']
        if section.key_message:
            found += ['<p><strong>', shown(section.key_message), '</strong></p>\n']
        if section.added:
            found += ['<p>', shown(section.added), '</p>\n']
        found += [shown(section.body), '\n']
        for theme in section.themes:
            found += ['<h3']
            if (theme.anchor in embed.linked):
                found += [' id="', shown(theme.anchor), '"']
            found += ['>', shown(theme.heading), '</h3>\n', shown(theme.body), '\n']
            for half in theme.pair:
                found += ['<h4>', shown(half.heading), '</h4>\n', shown(half.body), '\n']
    if embed.downloads:
        found += ['<h2>', shown(labels.DOWNLOADS), '</h2>\n<ul>\n']
        for file in embed.downloads:
            found += ['  <li><p><a href="', shown(file.href), '">', shown(file.label), ' (', shown(file.facts), ')</a></p></li>\n']
        found += ['</ul>\n']
    if embed.acronyms:
        found += ['<h2>', shown(labels.ACRONYMS), '</h2>\n<dl>\n']
        for short, long in embed.acronyms.items():
            found += ['  <dt>', shown(short), '</dt>\n  <dd>', shown(long), '</dd>\n']
        found += ['</dl>\n']
    found += ['<h2>', shown(labels.ABOUT), '</h2>\n<dl>\n']
    for row in embed.about:
        found += ['  <dt>', shown(row.label), '</dt>\n']
        for line in row.lines:
            found += ['  <dd>', shown(line), '</dd>\n']
    found += ['</dl>\n<!-- … to here. -->\n</main>\n</body>\n</html>\n']
    return found
