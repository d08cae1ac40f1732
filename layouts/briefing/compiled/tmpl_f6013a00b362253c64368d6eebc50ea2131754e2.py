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
            escape(l_1_label),
            '</h2>\n  <ul>\n',
        ))
        for l_2_choice in l_1_list:
            _loop_vars = {}
            pass
            t_2.extend((
                '    <li>',
                escape(context.call((undefined(name='link') if l_0_link is missing else l_0_link), l_2_choice, _loop_vars=_loop_vars)),
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
            escape(environment.getattr(l_1_choice, 'href')),
            '"',
        ))
        if environment.getattr(l_1_choice, 'is_current'):
            pass
            t_3.append(
                ' aria-current="page"',
            )
        t_3.extend((
            '>',
            escape(environment.getattr(l_1_choice, 'words')),
            ' <span class="kept">(',
            escape(environment.getattr(l_1_choice, 'count')),
            ')</span></a>',
        ))
        return concat(t_3)
    context.exported_vars.add('link')
    context.vars['link'] = l_0_link = Macro(environment, macro, 'link', ('choice',), False, False, False, context.eval_ctx.autoescape)
    yield '<!DOCTYPE html>\n<html lang="en-GB" data-masthead="'
    yield escape(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'masthead'))
    yield '">\n<head>\n<meta charset="utf-8">\n<title>'
    if environment.getattr((undefined(name='index') if l_0_index is missing else l_0_index), 'name'):
        pass
        yield escape(environment.getattr((undefined(name='index') if l_0_index is missing else l_0_index), 'name'))
        yield ' – '
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'INDEX_TITLE'))
    yield '</title>\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="description" content="'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'INDEX_INTRO'))
    yield '">\n<meta name="color-scheme" content="light dark">\n<meta name="theme-color" content="'
    yield escape(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'theme_colour'))
    yield '" media="(prefers-color-scheme: light)">\n<meta name="theme-color" content="'
    yield escape(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'theme_colour_dark'))
    yield '" media="(prefers-color-scheme: dark)">\n<link rel="icon" href="'
    yield escape(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'icon'))
    yield '">\n<style>\n'
    yield escape(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'brand_css'))
    yield '\n'
    yield escape(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'css'))
    yield '\n</style>\n</head>\n<body>\n<a class="skip" href="#page_list">'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'SKIP'))
    yield '</a>\n<header class="band cover">\n  <div class="wrap masthead">\n    <div class="masthead-words">\n'
    if environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'logo'):
        pass
        yield '      <p class="owner">\n        <img class="for-light" src="'
        yield escape(environment.getattr(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'logo'), 'for_light'))
        yield '" alt="'
        yield escape(environment.getattr(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'logo'), 'alt'))
        yield '">\n'
        if environment.getattr(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'logo'), 'for_dark'):
            pass
            yield '        <img class="for-dark" src="'
            yield escape(environment.getattr(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'logo'), 'for_dark'))
            yield '" alt="'
            yield escape(environment.getattr(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'logo'), 'alt'))
            yield '">\n'
        yield '      </p>\n'
    if environment.getattr((undefined(name='index') if l_0_index is missing else l_0_index), 'name'):
        pass
        yield '      <p class="kicker">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'INDEX_TITLE'))
        yield '</p>\n      <h1>'
        yield escape(environment.getattr((undefined(name='index') if l_0_index is missing else l_0_index), 'name'))
        yield '</h1>\n      <p class="subtitle">'
        yield escape(context.call(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'briefings_of'), t_1(environment.getattr((undefined(name='index') if l_0_index is missing else l_0_index), 'briefings')), environment.getattr(environment.getattr((undefined(name='index') if l_0_index is missing else l_0_index), 'whole'), 'count')))
        yield '</p>\n'
    else:
        pass
        yield '      <h1>'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'INDEX_TITLE'))
        yield '</h1>\n      <p class="subtitle">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'INDEX_INTRO'))
        yield '</p>\n'
    yield '    </div>\n    '
    yield escape(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'ring'))
    yield '\n  </div>\n</header>\n<div class="wrap finder">\n  <nav class="chooser" aria-label="'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'CHOOSE'))
    yield '">\n    <p class="whole">'
    yield escape(context.call((undefined(name='link') if l_0_link is missing else l_0_link), environment.getattr((undefined(name='index') if l_0_index is missing else l_0_index), 'whole')))
    yield '</p>\n    <details>\n      <summary>'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'CHOOSE'))
    yield '</summary>\n      '
    yield escape(context.call((undefined(name='choices') if l_0_choices is missing else l_0_choices), environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'PARTNERSHIP'), environment.getattr((undefined(name='index') if l_0_index is missing else l_0_index), 'partnerships')))
    yield '\n'
    if environment.getattr((undefined(name='index') if l_0_index is missing else l_0_index), 'topics'):
        pass
        yield '      '
        yield escape(context.call((undefined(name='choices') if l_0_choices is missing else l_0_choices), environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'TOPICS'), environment.getattr((undefined(name='index') if l_0_index is missing else l_0_index), 'topics')))
        yield '\n'
    yield '    </details>\n  </nav>\n  <search id="page_search" hidden>\n    <label for="page_words">'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'SEARCH'))
    yield '</label>\n    <input id="page_words" type="search" autocomplete="off" spellcheck="false">\n    <p id="page_found" role="status" data-found="'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'SEARCH_FOUND'))
    yield '" data-none="'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'SEARCH_NONE'))
    yield '"></p>\n  </search>\n  <noscript><p>'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'SEARCH_WITHOUT'))
    yield '</p></noscript>\n</div>\n<main id="page_list" class="wrap listing">\n  <h2 class="unseen">'
    yield escape((environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'ALL_BRIEFINGS') if (not environment.getattr((undefined(name='index') if l_0_index is missing else l_0_index), 'name')) else environment.getattr((undefined(name='index') if l_0_index is missing else l_0_index), 'name')))
    yield '</h2>\n  <ul>\n'
    for l_1_briefing in environment.getattr((undefined(name='index') if l_0_index is missing else l_0_index), 'briefings'):
        l_1_entry = missing
        _loop_vars = {}
        pass
        l_1_entry = environment.getattr(l_1_briefing, 'entry')
        _loop_vars['entry'] = l_1_entry
        yield '    <li'
        if (environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'lang') != 'en-GB'):
            pass
            yield ' lang="'
            yield escape(environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'lang'))
            yield '"'
        yield '>\n      <h3><a href="'
        yield escape(environment.getattr(l_1_briefing, 'href'))
        yield '">'
        yield escape(environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'title'))
        yield '</a>'
        if environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'is_draft'):
            pass
            yield ' <strong class="draft">'
            yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'DRAFT'))
            yield '</strong>'
        yield '</h3>\n'
        if environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'description'):
            pass
            yield '      <p class="description">'
            yield escape(environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'description'))
            yield '</p>\n'
        yield '      <dl>\n'
        if environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'date'):
            pass
            yield '        <div class="date"><dt>'
            yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'DATE'))
            yield '</dt><dd><time datetime="'
            yield escape(environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'date'))
            yield '">'
            yield escape(environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'day'))
            yield '</time></dd></div>\n'
        yield '        <div><dt>'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'PARTNERSHIP'))
        yield '</dt><dd>'
        if environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'web'):
            pass
            yield '<a href="'
            yield escape(environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'web'))
            yield '">'
            yield escape(environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'partnership'))
            yield '</a>'
        else:
            pass
            yield escape(environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'partnership'))
        yield '</dd></div>\n'
        if environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'type'):
            pass
            yield '        <div><dt>'
            yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'TYPE'))
            yield '</dt><dd>'
            yield escape(environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'type'))
            yield '</dd></div>\n'
        if environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'topics'):
            pass
            yield '        <div class="topics"><dt>'
            yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'TOPICS'))
            yield '</dt>'
            for l_2_topic in environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'topics'):
                _loop_vars = {}
                pass
                yield '<dd>'
                yield escape(l_2_topic)
                yield '</dd>'
            l_2_topic = missing
            yield '</div>\n'
        if environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'marking'):
            pass
            yield '        <div><dt>'
            yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'MARKING'))
            yield '</dt><dd>'
            yield escape(environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'marking'))
            yield '</dd></div>\n'
        yield '      </dl>\n'
        if environment.getattr(l_1_briefing, 'downloads'):
            pass
            yield '      <ul class="files">\n'
            for l_2_file in environment.getattr(l_1_briefing, 'downloads'):
                _loop_vars = {}
                pass
                yield '        <li><a href="'
                yield escape(environment.getattr(l_2_file, 'href'))
                yield '">'
                yield escape(environment.getattr(l_2_file, 'label'))
                yield '<span class="unseen">: '
                yield escape(environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'title'))
                yield '</span> <span class="kept">('
                yield escape(environment.getattr(l_2_file, 'facts'))
                yield ')</span></a></li>\n'
            l_2_file = missing
            yield '      </ul>\n'
        yield '    </li>\n'
    l_1_briefing = l_1_entry = missing
    yield '  </ul>\n</main>\n<script>\n"use strict";\n(() => {\n  const field = document.getElementById("page_words");\n  const told = document.getElementById("page_found");\n  const plain = (text) => text.normalize("NFKD").replace(/\\p{M}|[\'’]/gu, "").toLowerCase();\n  const items = [...document.querySelectorAll("#page_list > ul > li")].map((item) => ({\n    item,\n    words: plain([...item.querySelectorAll("h3, .description, dd")].map((part) => part.textContent).join(" ")),\n  }));\n  const search = () => {\n    const wanted = plain(field.value).split(/\\s+/).filter(Boolean);\n    let found = 0;\n    for (const { item, words } of items) {\n      item.hidden = !wanted.every((word) => words.includes(word));\n      found += !item.hidden;\n    }\n    const message = found ? told.dataset.found : told.dataset.none;\n    told.textContent = wanted.length ? message.replace("{found}", found).replace("{all}", items.length) : "";\n  };\n  document.getElementById("page_search").hidden = false;\n  field.addEventListener("input", search);\n  search();\n})();\n</script>\n</body>\n</html>\n'

blocks = {}
debug_info = '7=21&9=30&11=33&12=38&17=48&18=55&21=74&24=76&26=82&28=84&29=86&30=88&32=90&33=92&37=94&41=96&43=99&44=103&45=106&49=111&50=114&51=116&52=118&54=123&55=125&58=128&62=130&63=132&65=134&66=136&67=138&68=141&73=144&75=146&77=150&80=152&82=154&83=158&84=161&85=167&86=177&87=180&90=183&91=186&93=193&94=206&95=209&97=213&98=216&100=226&101=229&104=234&106=237&107=241'