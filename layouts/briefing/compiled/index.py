"""Made of index.html by make_templates.py, which is where to change it."""
from markupsafe import Markup
from briefings.writers.web.template import as_json, shown
MADE_OF = "6a82bc50d5ea0aa06b04c551469b1f69"
def words(values):
    frame = values['frame']
    index = values['index']
    labels = values['labels']
    def choices(label, list):
        found = []
        found += ['<div class="choices">\n  <h2>', shown(label), '</h2>\n  <ul>\n']
        for choice in list:
            found += ['    <li>', shown(link(choice)), '</li>\n']
        found += ['  </ul>\n</div>\n']
        return Markup(''.join(found))
    def link(choice):
        found = []
        found += ['<a href="', shown(choice.href), '"']
        if choice.is_current:
            found += [' aria-current="page"']
        found += ['>', shown(choice.words), ' <span class="kept">(', shown(choice.count), ')</span></a>']
        return Markup(''.join(found))
    def item(briefing):
        found = []
        entry = briefing.entry
        found += ['<li']
        if (entry.lang != 'en-GB'):
            found += [' lang="', shown(entry.lang), '"']
        found += ['>\n      <h3><a href="', shown(briefing.href), '">', shown(entry.title), '</a>']
        if entry.is_draft:
            found += [' <strong class="draft">', shown(labels.DRAFT), '</strong>']
        found += ['</h3>\n']
        if entry.description:
            found += ['      <p class="description">', shown(entry.description), '</p>\n']
        found += ['      <dl>\n']
        if entry.date:
            found += ['        <div class="date"><dt>', shown(labels.DATE), '</dt><dd><time datetime="', shown(entry.date), '">', shown(entry.day), '</time></dd></div>\n']
        found += ['        <div><dt>', shown(labels.PARTNERSHIP), '</dt><dd>']
        if entry.web:
            found += ['<a href="', shown(entry.web), '">', shown(entry.partnership), '</a>']
        else:
            found += [shown(entry.partnership)]
        found += ['</dd></div>\n']
        if entry.type:
            found += ['        <div><dt>', shown(labels.TYPE), '</dt><dd>', shown(entry.type), '</dd></div>\n']
        if entry.topics:
            found += ['        <div class="topics"><dt>', shown(labels.TOPICS), '</dt>']
            for topic in entry.topics:
                found += ['<dd>', shown(topic), '</dd>']
            found += ['</div>\n']
        if entry.marking:
            found += ['        <div><dt>', shown(labels.MARKING), '</dt><dd>', shown(entry.marking), '</dd></div>\n']
        found += ['      </dl>\n']
        if briefing.downloads:
            found += ['      <ul class="files">\n']
            for file in briefing.downloads:
                found += ['        <li><a href="', shown(file.href), '">', shown(file.label), '<span class="unseen">: ', shown(entry.title), '</span> <span class="kept">(', shown(file.facts), ')</span></a></li>\n']
            found += ['      </ul>\n']
        found += ['    </li>']
        return Markup(''.join(found))
    yield ''.join(['<!DOCTYPE html>\n<html lang="en-GB" data-masthead="', shown(frame.masthead), '">\n<head>\n<meta charset="utf-8">\n<title>'])
    if index.name:
        yield ''.join([shown(index.name), ' – '])
    yield ''.join([shown(labels.INDEX_TITLE), '</title>\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="description" content="', shown(labels.INDEX_INTRO), '">\n<meta name="color-scheme" content="light dark">\n<meta name="theme-color" content="', shown(frame.theme_colour), '" media="(prefers-color-scheme: light)">\n<meta name="theme-color" content="', shown(frame.theme_colour_dark), '" media="(prefers-color-scheme: dark)">\n<link rel="icon" href="', shown(frame.icon), '">\n<style>\n', shown(frame.brand_css), '\n', shown(frame.css), '\n</style>\n</head>\n<body>\n<a class="skip" href="#page_list">', shown(labels.SKIP), '</a>\n<header class="band cover">\n  <div class="wrap masthead">\n    <div class="masthead-words">\n'])
    if frame.logo:
        yield ''.join(['      <p class="owner">\n        <img class="for-light" src="', shown(frame.logo.for_light), '" alt="', shown(frame.logo.alt), '">\n'])
        if frame.logo.for_dark:
            yield ''.join(['        <img class="for-dark" src="', shown(frame.logo.for_dark), '" alt="', shown(frame.logo.alt), '">\n'])
        yield ''.join(['      </p>\n'])
    if index.name:
        yield ''.join(['      <p class="kicker">', shown(labels.INDEX_TITLE), '</p>\n      <h1>', shown(index.name), '</h1>\n      <p class="subtitle">', shown(labels.briefings_of(len(index.briefings), index.whole.count)), '</p>\n'])
    else:
        yield ''.join(['      <h1>', shown(labels.INDEX_TITLE), '</h1>\n      <p class="subtitle">', shown(labels.INDEX_INTRO), '</p>\n'])
    yield ''.join(['    </div>\n    ', shown(frame.ring), '\n  </div>\n</header>\n<div class="wrap finder">\n  <nav class="chooser" aria-label="', shown(labels.CHOOSE), '">\n    <p class="whole">', shown(link(index.whole)), '</p>\n    <details>\n      <summary>', shown(labels.CHOOSE), '</summary>\n      ', shown(choices(labels.PARTNERSHIP, index.partnerships)), '\n'])
    if index.topics:
        yield ''.join(['      ', shown(choices(labels.TOPICS, index.topics)), '\n'])
    yield ''.join(['    </details>\n  </nav>\n  <search id="page_search" hidden>\n    <label for="page_words">', shown(labels.SEARCH), '</label>\n    <input id="page_words" type="search" autocomplete="off" spellcheck="false">\n    <p id="page_found" role="status" data-found="', shown(labels.SEARCH_FOUND), '" data-none="', shown(labels.SEARCH_NONE), '"></p>\n  </search>\n  <noscript><p>', shown(labels.SEARCH_WITHOUT), '</p></noscript>\n</div>\n<main id="page_list" class="wrap listing">\n  <h2 class="unseen">', shown((labels.ALL_BRIEFINGS if (not index.name) else index.name)), '</h2>\n  <ul>\n'])
    for briefing in index.briefings:
        yield ''.join(['    ', shown(index.once(briefing, item)), '\n'])
    yield ''.join(['  </ul>\n</main>\n<script>\n"use strict";\n(() => {\n  const field = document.getElementById("page_words");\n  const told = document.getElementById("page_found");\n  const plain = (text) => text.normalize("NFKD").replace(/\\p{M}|[\'’]/gu, "").toLowerCase();\n  const items = [...document.querySelectorAll("#page_list > ul > li")].map((item) => ({\n    item,\n    words: plain([...item.querySelectorAll("h3, .description, dd")].map((part) => part.textContent).join(" ")),\n  }));\n  const search = () => {\n    const wanted = plain(field.value).split(/\\s+/).filter(Boolean);\n    let found = 0;\n    for (const { item, words } of items) {\n      item.hidden = !wanted.every((word) => words.includes(word));\n      found += !item.hidden;\n    }\n    const message = found ? told.dataset.found : told.dataset.none;\n    told.textContent = wanted.length ? message.replace("{found}", found).replace("{all}", items.length) : "";\n  };\n  document.getElementById("page_search").hidden = false;\n  field.addEventListener("input", search);\n  search();\n})();\n</script>\n</body>\n</html>\n'])
