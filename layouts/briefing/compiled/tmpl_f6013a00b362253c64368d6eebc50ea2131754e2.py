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
    l_0_choices = l_0_link = l_0_item = missing
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
    def macro(l_1_briefing):
        t_4 = []
        l_1_entry = missing
        if l_1_briefing is missing:
            l_1_briefing = undefined("parameter 'briefing' was not provided", name='briefing')
        pass
        l_1_entry = environment.getattr(l_1_briefing, 'entry')
        t_4.append(
            '<li',
        )
        if (environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'lang') != 'en-GB'):
            pass
            t_4.extend((
                ' lang="',
                escape(environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'lang')),
                '"',
            ))
        t_4.extend((
            '>\n      <h3><a href="',
            escape(environment.getattr(l_1_briefing, 'href')),
            '">',
            escape(environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'title')),
            '</a>',
        ))
        if environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'is_draft'):
            pass
            t_4.extend((
                ' <strong class="draft">',
                escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'DRAFT')),
                '</strong>',
            ))
        t_4.append(
            '</h3>\n',
        )
        if environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'description'):
            pass
            t_4.extend((
                '      <p class="description">',
                escape(environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'description')),
                '</p>\n',
            ))
        t_4.append(
            '      <dl>\n',
        )
        if environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'date'):
            pass
            t_4.extend((
                '        <div class="date"><dt>',
                escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'DATE')),
                '</dt><dd><time datetime="',
                escape(environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'date')),
                '">',
                escape(environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'day')),
                '</time></dd></div>\n',
            ))
        t_4.extend((
            '        <div><dt>',
            escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'PARTNERSHIP')),
            '</dt><dd>',
        ))
        if environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'web'):
            pass
            t_4.extend((
                '<a href="',
                escape(environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'web')),
                '">',
                escape(environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'partnership')),
                '</a>',
            ))
        else:
            pass
            t_4.append(
                escape(environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'partnership')),
            )
        t_4.append(
            '</dd></div>\n',
        )
        if environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'type'):
            pass
            t_4.extend((
                '        <div><dt>',
                escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'TYPE')),
                '</dt><dd>',
                escape(environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'type')),
                '</dd></div>\n',
            ))
        if environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'topics'):
            pass
            t_4.extend((
                '        <div class="topics"><dt>',
                escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'TOPICS')),
                '</dt>',
            ))
            for l_2_topic in environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'topics'):
                _loop_vars = {}
                pass
                t_4.extend((
                    '<dd>',
                    escape(l_2_topic),
                    '</dd>',
                ))
            l_2_topic = missing
            t_4.append(
                '</div>\n',
            )
        if environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'marking'):
            pass
            t_4.extend((
                '        <div><dt>',
                escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'MARKING')),
                '</dt><dd>',
                escape(environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'marking')),
                '</dd></div>\n',
            ))
        t_4.append(
            '      </dl>\n',
        )
        if environment.getattr(l_1_briefing, 'downloads'):
            pass
            t_4.append(
                '      <ul class="files">\n',
            )
            for l_2_file in environment.getattr(l_1_briefing, 'downloads'):
                _loop_vars = {}
                pass
                t_4.extend((
                    '        <li><a href="',
                    escape(environment.getattr(l_2_file, 'href')),
                    '">',
                    escape(environment.getattr(l_2_file, 'label')),
                    '<span class="unseen">: ',
                    escape(environment.getattr((undefined(name='entry') if l_1_entry is missing else l_1_entry), 'title')),
                    '</span> <span class="kept">(',
                    escape(environment.getattr(l_2_file, 'facts')),
                    ')</span></a></li>\n',
                ))
            l_2_file = missing
            t_4.append(
                '      </ul>\n',
            )
        t_4.append(
            '    </li>',
        )
        return concat(t_4)
    context.exported_vars.add('item')
    context.vars['item'] = l_0_item = Macro(environment, macro, 'item', ('briefing',), False, False, False, context.eval_ctx.autoescape)
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
        _loop_vars = {}
        pass
        yield '    '
        yield escape(context.call(environment.getattr((undefined(name='index') if l_0_index is missing else l_0_index), 'once'), l_1_briefing, (undefined(name='item') if l_0_item is missing else l_0_item), _loop_vars=_loop_vars))
        yield '\n'
    l_1_briefing = missing
    yield '  </ul>\n</main>\n<script>\n"use strict";\n(() => {\n  const field = document.getElementById("page_words");\n  const told = document.getElementById("page_found");\n  const plain = (text) => text.normalize("NFKD").replace(/\\p{M}|[\'’]/gu, "").toLowerCase();\n  const items = [...document.querySelectorAll("#page_list > ul > li")].map((item) => ({\n    item,\n    words: plain([...item.querySelectorAll("h3, .description, dd")].map((part) => part.textContent).join(" ")),\n  }));\n  const search = () => {\n    const wanted = plain(field.value).split(/\\s+/).filter(Boolean);\n    let found = 0;\n    for (const { item, words } of items) {\n      item.hidden = !wanted.every((word) => words.includes(word));\n      found += !item.hidden;\n    }\n    const message = found ? told.dataset.found : told.dataset.none;\n    told.textContent = wanted.length ? message.replace("{found}", found).replace("{all}", items.length) : "";\n  };\n  document.getElementById("page_search").hidden = false;\n  field.addEventListener("input", search);\n  search();\n})();\n</script>\n</body>\n</html>\n'

blocks = {}
debug_info = '7=21&9=30&11=33&12=38&17=48&18=55&20=73&21=79&22=83&23=92&24=107&25=111&28=117&29=121&31=130&32=150&33=154&35=159&36=163&38=178&39=182&42=190&44=195&45=200&52=220&55=222&57=228&59=230&60=232&61=234&63=236&64=238&68=240&72=242&74=245&75=249&76=252&80=257&81=260&82=262&83=264&85=269&86=271&89=274&93=276&94=278&96=280&97=282&98=284&99=287&104=290&106=292&108=296&111=298&113=300&114=304'