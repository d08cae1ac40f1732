from briefings.writers.web.template import shown
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'index.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_frame = resolve('frame')
    l_0_index = resolve('index')
    l_0_labels = resolve('labels')
    l_0_choices = l_0_link = missing
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    pass
    def macro(l_1_label, l_1_list):
        t_2 = []
        if l_1_label is missing:
            l_1_label = undefined("parameter 'label' was not provided", name='label')
        if l_1_list is missing:
            l_1_list = undefined("parameter 'list' was not provided", name='list')
        pass
        t_2.extend((
            '<div class="choices">\n  <h2>',
            shown(l_1_label),
            '</h2>\n  <ul>\n',
        ))
        for l_2_choice in l_1_list:
            _loop_vars = {}
            pass
            t_2.extend((
                '    <li>',
                shown(context.call((undefined(name='link') if l_0_link is missing else l_0_link), l_2_choice, _loop_vars=_loop_vars)),
                '</li>\n',
            ))
        l_2_choice = missing
        t_2.append(
            '  </ul>\n</div>\n',
        )
        return concat(t_2)
    context.exported_vars.add('choices')
    context.vars['choices'] = l_0_choices = Macro(environment, macro, 'choices', ('label', 'list'), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_choice):
        t_3 = []
        if l_1_choice is missing:
            l_1_choice = undefined("parameter 'choice' was not provided", name='choice')
        pass
        t_3.extend((
            '<a href="',
            shown(l_1_choice.href),
            '"',
        ))
        if l_1_choice.is_current:
            pass
            t_3.append(
                ' aria-current="page"',
            )
        t_3.extend((
            '>',
            shown(l_1_choice.words),
            ' <span class="kept">(',
            shown(l_1_choice.count),
            ')</span></a>',
        ))
        return concat(t_3)
    context.exported_vars.add('link')
    context.vars['link'] = l_0_link = Macro(environment, macro, 'link', ('choice',), False, False, False, context.eval_ctx.autoescape)
    yield '<!DOCTYPE html>\n<html lang="en-GB" data-masthead="'
    yield shown((undefined(name='frame') if l_0_frame is missing else l_0_frame).masthead)
    yield '">\n<head>\n<meta charset="utf-8">\n<title>'
    if (undefined(name='index') if l_0_index is missing else l_0_index).name:
        pass
        yield shown((undefined(name='index') if l_0_index is missing else l_0_index).name)
        yield ' – '
    yield shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).INDEX_TITLE)
    yield '</title>\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="description" content="'
    yield shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).INDEX_INTRO)
    yield '">\n<meta name="color-scheme" content="light dark">\n<meta name="theme-color" content="'
    yield shown((undefined(name='frame') if l_0_frame is missing else l_0_frame).theme_colour)
    yield '" media="(prefers-color-scheme: light)">\n<meta name="theme-color" content="'
    yield shown((undefined(name='frame') if l_0_frame is missing else l_0_frame).theme_colour_dark)
    yield '" media="(prefers-color-scheme: dark)">\n<link rel="icon" href="'
    yield shown((undefined(name='frame') if l_0_frame is missing else l_0_frame).icon)
    yield '">\n<style>\n'
    yield shown((undefined(name='frame') if l_0_frame is missing else l_0_frame).brand_css)
    yield '\n'
    yield shown((undefined(name='frame') if l_0_frame is missing else l_0_frame).css)
    yield '\n</style>\n</head>\n<body>\n<a class="skip" href="#page_list">'
    yield shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).SKIP)
    yield '</a>\n<header class="band cover">\n  <div class="wrap masthead">\n    <div class="masthead-words">\n'
    if (undefined(name='frame') if l_0_frame is missing else l_0_frame).logo:
        pass
        yield '      <p class="owner">\n        <img class="for-light" src="'
        yield shown((undefined(name='frame') if l_0_frame is missing else l_0_frame).logo.for_light)
        yield '" alt="'
        yield shown((undefined(name='frame') if l_0_frame is missing else l_0_frame).logo.alt)
        yield '">\n'
        if (undefined(name='frame') if l_0_frame is missing else l_0_frame).logo.for_dark:
            pass
            yield '        <img class="for-dark" src="'
            yield shown((undefined(name='frame') if l_0_frame is missing else l_0_frame).logo.for_dark)
            yield '" alt="'
            yield shown((undefined(name='frame') if l_0_frame is missing else l_0_frame).logo.alt)
            yield '">\n'
        yield '      </p>\n'
    if (undefined(name='index') if l_0_index is missing else l_0_index).name:
        pass
        yield '      <p class="kicker">'
        yield shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).INDEX_TITLE)
        yield '</p>\n      <h1>'
        yield shown((undefined(name='index') if l_0_index is missing else l_0_index).name)
        yield '</h1>\n      <p class="subtitle">'
        yield shown(context.call((undefined(name='labels') if l_0_labels is missing else l_0_labels).briefings_of, t_1((undefined(name='index') if l_0_index is missing else l_0_index).briefings), (undefined(name='index') if l_0_index is missing else l_0_index).whole.count))
        yield '</p>\n'
    else:
        pass
        yield '      <h1>'
        yield shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).INDEX_TITLE)
        yield '</h1>\n      <p class="subtitle">'
        yield shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).INDEX_INTRO)
        yield '</p>\n'
    yield '    </div>\n    '
    yield shown((undefined(name='frame') if l_0_frame is missing else l_0_frame).ring)
    yield '\n  </div>\n</header>\n<div class="wrap finder">\n  <nav class="chooser" aria-label="'
    yield shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).CHOOSE)
    yield '">\n    <p class="whole">'
    yield shown(context.call((undefined(name='link') if l_0_link is missing else l_0_link), (undefined(name='index') if l_0_index is missing else l_0_index).whole))
    yield '</p>\n    <details>\n      <summary>'
    yield shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).CHOOSE)
    yield '</summary>\n      '
    yield shown(context.call((undefined(name='choices') if l_0_choices is missing else l_0_choices), (undefined(name='labels') if l_0_labels is missing else l_0_labels).PARTNERSHIP, (undefined(name='index') if l_0_index is missing else l_0_index).partnerships))
    yield '\n'
    if (undefined(name='index') if l_0_index is missing else l_0_index).topics:
        pass
        yield '      '
        yield shown(context.call((undefined(name='choices') if l_0_choices is missing else l_0_choices), (undefined(name='labels') if l_0_labels is missing else l_0_labels).TOPICS, (undefined(name='index') if l_0_index is missing else l_0_index).topics))
        yield '\n'
    yield '    </details>\n  </nav>\n  <search id="page_search" hidden>\n    <label for="page_words">'
    yield shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).SEARCH)
    yield '</label>\n    <input id="page_words" type="search" autocomplete="off" spellcheck="false">\n    <p id="page_found" role="status" data-found="'
    yield shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).SEARCH_FOUND)
    yield '" data-none="'
    yield shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).SEARCH_NONE)
    yield '"></p>\n  </search>\n  <noscript><p>'
    yield shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).SEARCH_WITHOUT)
    yield '</p></noscript>\n</div>\n<main id="page_list" class="wrap listing">\n  <h2 class="unseen">'
    yield shown(((undefined(name='labels') if l_0_labels is missing else l_0_labels).ALL_BRIEFINGS if (not (undefined(name='index') if l_0_index is missing else l_0_index).name) else (undefined(name='index') if l_0_index is missing else l_0_index).name))
    yield '</h2>\n  <ul>\n'
    for l_1_briefing in (undefined(name='index') if l_0_index is missing else l_0_index).briefings:
        l_1_entry = missing
        _loop_vars = {}
        pass
        l_1_entry = l_1_briefing.entry
        _loop_vars['entry'] = l_1_entry
        yield '    <li'
        if ((undefined(name='entry') if l_1_entry is missing else l_1_entry).lang != 'en-GB'):
            pass
            yield ' lang="'
            yield shown((undefined(name='entry') if l_1_entry is missing else l_1_entry).lang)
            yield '"'
        yield '>\n      <h3><a href="'
        yield shown(l_1_briefing.href)
        yield '">'
        yield shown((undefined(name='entry') if l_1_entry is missing else l_1_entry).title)
        yield '</a>'
        if (undefined(name='entry') if l_1_entry is missing else l_1_entry).is_draft:
            pass
            yield ' <strong class="draft">'
            yield shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).DRAFT)
            yield '</strong>'
        yield '</h3>\n'
        if (undefined(name='entry') if l_1_entry is missing else l_1_entry).description:
            pass
            yield '      <p class="description">'
            yield shown((undefined(name='entry') if l_1_entry is missing else l_1_entry).description)
            yield '</p>\n'
        yield '      <dl>\n'
        if (undefined(name='entry') if l_1_entry is missing else l_1_entry).date:
            pass
            yield '        <div class="date"><dt>'
            yield shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).DATE)
            yield '</dt><dd><time datetime="'
            yield shown((undefined(name='entry') if l_1_entry is missing else l_1_entry).date)
            yield '">'
            yield shown((undefined(name='entry') if l_1_entry is missing else l_1_entry).day)
            yield '</time></dd></div>\n'
        yield '        <div><dt>'
        yield shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).PARTNERSHIP)
        yield '</dt><dd>'
        if (undefined(name='entry') if l_1_entry is missing else l_1_entry).web:
            pass
            yield '<a href="'
            yield shown((undefined(name='entry') if l_1_entry is missing else l_1_entry).web)
            yield '">'
            yield shown((undefined(name='entry') if l_1_entry is missing else l_1_entry).partnership)
            yield '</a>'
        else:
            pass
            yield shown((undefined(name='entry') if l_1_entry is missing else l_1_entry).partnership)
        yield '</dd></div>\n'
        if (undefined(name='entry') if l_1_entry is missing else l_1_entry).type:
            pass
            yield '        <div><dt>'
            yield shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).TYPE)
            yield '</dt><dd>'
            yield shown((undefined(name='entry') if l_1_entry is missing else l_1_entry).type)
            yield '</dd></div>\n'
        if (undefined(name='entry') if l_1_entry is missing else l_1_entry).topics:
            pass
            yield '        <div class="topics"><dt>'
            yield shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).TOPICS)
            yield '</dt>'
            for l_2_topic in (undefined(name='entry') if l_1_entry is missing else l_1_entry).topics:
                _loop_vars = {}
                pass
                yield '<dd>'
                yield shown(l_2_topic)
                yield '</dd>'
            l_2_topic = missing
            yield '</div>\n'
        if (undefined(name='entry') if l_1_entry is missing else l_1_entry).marking:
            pass
            yield '        <div><dt>'
            yield shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).MARKING)
            yield '</dt><dd>'
            yield shown((undefined(name='entry') if l_1_entry is missing else l_1_entry).marking)
            yield '</dd></div>\n'
        yield '      </dl>\n'
        if l_1_briefing.downloads:
            pass
            yield '      <ul class="files">\n'
            for l_2_file in l_1_briefing.downloads:
                _loop_vars = {}
                pass
                yield '        <li><a href="'
                yield shown(l_2_file.href)
                yield '">'
                yield shown(l_2_file.label)
                yield '<span class="unseen">: '
                yield shown((undefined(name='entry') if l_1_entry is missing else l_1_entry).title)
                yield '</span> <span class="kept">('
                yield shown(l_2_file.facts)
                yield ')</span></a></li>\n'
            l_2_file = missing
            yield '      </ul>\n'
        yield '    </li>\n'
    l_1_briefing = l_1_entry = missing
    yield '  </ul>\n</main>\n<script>\n"use strict";\n(() => {\n  const field = document.getElementById("page_words");\n  const told = document.getElementById("page_found");\n  const plain = (text) => text.normalize("NFKD").replace(/\\p{M}|[\'’]/gu, "").toLowerCase();\n  const items = [...document.querySelectorAll("#page_list > ul > li")].map((item) => ({\n    item,\n    words: plain([...item.querySelectorAll("h3, .description, dd")].map((part) => part.textContent).join(" ")),\n  }));\n  const search = () => {\n    const wanted = plain(field.value).split(/\\s+/).filter(Boolean);\n    let found = 0;\n    for (const { item, words } of items) {\n      item.hidden = !wanted.every((word) => words.includes(word));\n      found += !item.hidden;\n    }\n    const message = found ? told.dataset.found : told.dataset.none;\n    told.textContent = wanted.length ? message.replace("{found}", found).replace("{all}", items.length) : "";\n  };\n  document.getElementById("page_search").hidden = false;\n  field.addEventListener("input", search);\n  search();\n})();\n</script>\n</body>\n</html>\n'

blocks = {}
debug_info = '7=22&9=31&11=34&12=39&17=49&18=56&21=75&24=77&26=83&28=85&29=87&30=89&32=91&33=93&37=95&41=97&43=100&44=104&45=107&49=112&50=115&51=117&52=119&54=124&55=126&58=129&62=131&63=133&65=135&66=137&67=139&68=142&73=145&75=147&77=151&80=153&82=155&83=159&84=162&85=168&86=178&87=181&90=184&91=187&93=194&94=207&95=210&97=214&98=217&100=227&101=230&104=235&106=238&107=242'