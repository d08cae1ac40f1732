"""Made of page.html by make_templates.py, which is where to change it."""
from markupsafe import Markup
from briefings.writers.web.template import as_json, shown
MADE_OF = "950e355843e23e63bd34a682d0ad5cbe"
def words(values):
    frame = values['frame']
    labels = values['labels']
    page = values['page']
    found = []
    found += ['<!DOCTYPE html>\n<html lang="', shown(page.details.lang), '" data-masthead="', shown(frame.masthead), '">\n<head>\n<meta charset="utf-8">\n<title>', shown(page.details.title), ' – ', shown(page.details.partnership), '</title>\n<meta name="viewport" content="width=device-width, initial-scale=1">\n']
    if (page.details.description or page.details.subtitle):
        found += ['<meta name="description" content="', shown((page.details.description or page.details.subtitle)), '">\n']
    if (not page.is_for_search):
        found += ['<meta name="robots" content="noindex">\n']
    found += ['<meta name="color-scheme" content="light dark">\n<meta name="theme-color" content="', shown(frame.theme_colour), '" media="(prefers-color-scheme: light)">\n<meta name="theme-color" content="', shown(frame.theme_colour_dark), '" media="(prefers-color-scheme: dark)">\n<link rel="icon" href="', shown(frame.icon), '">\n']
    if page.share:
        if page.share.url:
            found += ['<link rel="canonical" href="', shown(page.share.url), '">\n<meta property="og:url" content="', shown(page.share.url), '">\n']
        found += ['<meta property="og:type" content="article">\n<meta property="og:site_name" content="', shown(page.details.partnership), '">\n<meta property="og:title" content="', shown(page.details.title), '">\n']
        if (page.details.description or page.details.subtitle):
            found += ['<meta property="og:description" content="', shown((page.details.description or page.details.subtitle)), '">\n']
        found += ['<meta property="og:locale" content="', shown(page.share.locale), '">\n<meta property="og:image" content="', shown(page.share.picture), '">\n<meta property="og:image:type" content="image/png">\n<meta property="og:image:width" content="', shown(page.share.width), '">\n<meta property="og:image:height" content="', shown(page.share.height), '">\n<meta property="og:image:alt" content="', shown(page.share.picture_alt), '">\n<meta name="twitter:card" content="summary_large_image">\n']
    if page.linked_data:
        found += ['<script type="application/ld+json">', shown(as_json(page.linked_data)), '</script>\n']
    found += ['<style>\n', shown(frame.brand_css), '\n', shown(frame.css), '\n</style>\n</head>\n<body>\n<a class="skip" href="#page_main">', shown(labels.SKIP), '</a>\n<header class="band">\n  <div class="wrap bar">\n    <p class="owner">\n']
    if frame.logo:
        found += ['      <img class="for-light" src="', shown(frame.logo.for_light), '" alt="', shown(frame.logo.alt), '">\n']
        if frame.logo.for_dark:
            found += ['      <img class="for-dark" src="', shown(frame.logo.for_dark), '" alt="', shown(frame.logo.alt), '">\n']
    found += ['      <span>', shown(page.details.partnership), '</span>\n    </p>\n']
    if page.details.marking:
        found += ['    <p class="marking">', shown(page.details.marking), '</p>\n']
    found += ['    <p class="home"><a href="', shown(page.index_href), '">', shown(labels.ALL_BRIEFINGS), '</a></p>\n  </div>\n</header>\n<main id="page_main">\n<div class="band">\n  <div class="wrap masthead">\n    <div class="masthead-words">\n      <p class="kicker">', shown(labels.KICKER)]
    if page.is_draft:
        found += [' <strong class="draft">', shown(labels.DRAFT), '</strong>']
    found += ['</p>\n      <h1>', shown(page.details.title), '</h1>\n']
    if page.details.subtitle:
        found += ['      <p class="subtitle">', shown(page.details.subtitle), '</p>\n']
    if page.date:
        found += ['      <p class="date"><time datetime="', shown(page.details.date.iso), '">', shown(page.date), '</time></p>\n']
    found += ['    </div>\n    ', shown(frame.ring), '\n  </div>\n</div>\n<div class="wrap columns">\n  <div class="side">\n    <nav class="contents" aria-labelledby="page_contents">\n      <h2 id="page_contents">', shown(labels.PANELS), '</h2>\n      <details>\n        <summary>', shown(labels.CONTENTS), '</summary>\n        <ul>\n']
    for panel in page.contents:
        found += ['          <li class="accent-', shown(panel.role), '">']
        if panel.number:
            found += ['<span class="number">', shown(panel.number), '</span> ']
        found += ['<a href="#', shown(panel.link.anchor), '">', shown(panel.link.words), '</a>\n']
        if panel.sections:
            found += ['            <ul>\n']
            for link in panel.sections:
                found += ['              <li><a href="#', shown(link.anchor), '">', shown(link.words), '</a></li>\n']
            found += ['            </ul>\n']
        found += ['          </li>\n']
    if page.acronyms:
        found += ['          <li><a href="#page_acronyms">', shown(labels.ACRONYMS), '</a></li>\n']
    found += ['          <li><a href="#page_about">', shown(labels.ABOUT), '</a></li>\n        </ul>\n      </details>\n    </nav>\n']
    if page.downloads:
        found += ['    <section class="downloads" aria-labelledby="page_downloads">\n      <h2 id="page_downloads">', shown(labels.DOWNLOADS), '</h2>\n      <ul>\n']
        for file in page.downloads:
            found += ['        <li><a href="', shown(file.href), '">', shown(file.label), ' <span class="kept">(', shown(file.facts), ')</span></a></li>\n']
        found += ['      </ul>\n    </section>\n']
    found += ['  </div>\n  <div class="briefing">\n    <section class="facts" aria-label="', shown(labels.KEY_FACTS), '">\n      <ul>\n']
    for fact in page.facts:
        found += ['        <li><strong>', shown(fact.value), '</strong> ', shown(fact.label), '</li>\n']
    found += ['      </ul>\n    </section>\n']
    for section in page.sections:
        found += ['    <section class="section kind-', shown(section.kind), ' accent-', shown(section.role), '">\n']
        if section.panel_title:
            found += ['      <p class="panel-title">', shown(section.panel_title), '</p>\n']
        found += ['      <h2 id="', shown(section.anchor), '">']
        if section.number:
            found += ['<span class="minute">', shown(section.ring), '<span class="number">', shown(section.number), '<span class="unseen">. </span></span></span>']
        found += ['<span>', shown(section.heading), '</span></h2>\n']
        if section.key_message:
            found += ['      <p class="key-message">', shown(section.key_message), '</p>\n']
        if section.added:
            found += ['      <p class="added">', shown(section.added), '</p>\n']
        found += ['      ', shown(section.body), '\n']
        for theme in section.themes:
            found += ['      <div class="theme">\n        <h3 id="', shown(theme.anchor), '">', shown(theme.heading), '</h3>\n        ', shown(theme.body), '\n']
            if theme.pair:
                found += ['        <div class="pair">\n']
                for half in theme.pair:
                    found += ['          <div class="half accent-', shown(half.role), '">\n            <h4>', shown(half.heading), '</h4>\n            ', shown(half.body), '\n          </div>\n']
                found += ['        </div>\n']
            found += ['      </div>\n']
        found += ['    </section>\n']
    if page.acronyms:
        found += ['    <section class="section acronyms">\n      <h2 id="page_acronyms">', shown(labels.ACRONYMS), '</h2>\n      <dl>\n']
        for short, long in page.acronyms.items():
            found += ['        <div><dt>', shown(short), '</dt><dd>', shown(long), '</dd></div>\n']
        found += ['      </dl>\n    </section>\n']
    found += ['    <section class="section about">\n      <h2 id="page_about">', shown(labels.ABOUT), '</h2>\n      <dl>\n']
    for row in page.about:
        found += ['        <div><dt>', shown(row.label), '</dt>']
        for line in row.lines:
            found += ['<dd>', shown(line), '</dd>']
        found += ['</div>\n']
    found += ['      </dl>\n    </section>\n  </div>\n</div>\n</main>\n<footer class="wrap foot">\n  <p>']
    if page.partnership_web:
        found += ['<a href="', shown(page.partnership_web), '">', shown(page.details.partnership), '</a>']
    else:
        found += [shown(page.details.partnership)]
    found += ['</p>\n']
    if page.review_date:
        found += ['  <p>', shown(labels.REVIEW_BY), ' ', shown(page.review_date), '</p>\n']
    if page.details.marking:
        found += ['  <p class="marking">', shown(page.details.marking), '</p>\n']
    found += ['</footer>\n</body>\n</html>\n']
    return found
