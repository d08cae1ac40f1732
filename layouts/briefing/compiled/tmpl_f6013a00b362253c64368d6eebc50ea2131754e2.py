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
    def macro(l_1_briefing):
        t_4 = []
        l_1_entry = missing
        if l_1_briefing is missing:
            l_1_briefing = undefined("parameter 'briefing' was not provided", name='briefing')
        pass
        l_1_entry = l_1_briefing.entry
        t_4.append(
            '<li',
        )
        if ((undefined(name='entry') if l_1_entry is missing else l_1_entry).lang != 'en-GB'):
            pass
            t_4.extend((
                ' lang="',
                shown((undefined(name='entry') if l_1_entry is missing else l_1_entry).lang),
                '"',
            ))
        t_4.extend((
            '>\n      <h3><a href="',
            shown(l_1_briefing.href),
            '">',
            shown((undefined(name='entry') if l_1_entry is missing else l_1_entry).title),
            '</a>',
        ))
        if (undefined(name='entry') if l_1_entry is missing else l_1_entry).is_draft:
            pass
            t_4.extend((
                ' <strong class="draft">',
                shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).DRAFT),
                '</strong>',
            ))
        t_4.append(
            '</h3>\n',
        )
        if (undefined(name='entry') if l_1_entry is missing else l_1_entry).description:
            pass
            t_4.extend((
                '      <p class="description">',
                shown((undefined(name='entry') if l_1_entry is missing else l_1_entry).description),
                '</p>\n',
            ))
        t_4.append(
            '      <dl>\n',
        )
        if (undefined(name='entry') if l_1_entry is missing else l_1_entry).date:
            pass
            t_4.extend((
                '        <div class="date"><dt>',
                shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).DATE),
                '</dt><dd><time datetime="',
                shown((undefined(name='entry') if l_1_entry is missing else l_1_entry).date),
                '">',
                shown((undefined(name='entry') if l_1_entry is missing else l_1_entry).day),
                '</time></dd></div>\n',
            ))
        t_4.extend((
            '        <div><dt>',
            shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).PARTNERSHIP),
            '</dt><dd>',
        ))
        if (undefined(name='entry') if l_1_entry is missing else l_1_entry).web:
            pass
            t_4.extend((
                '<a href="',
                shown((undefined(name='entry') if l_1_entry is missing else l_1_entry).web),
                '">',
                shown((undefined(name='entry') if l_1_entry is missing else l_1_entry).partnership),
                '</a>',
            ))
        else:
            pass
            t_4.append(
                shown((undefined(name='entry') if l_1_entry is missing else l_1_entry).partnership),
            )
        t_4.append(
            '</dd></div>\n',
        )
        if (undefined(name='entry') if l_1_entry is missing else l_1_entry).type:
            pass
            t_4.extend((
                '        <div><dt>',
                shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).TYPE),
                '</dt><dd>',
                shown((undefined(name='entry') if l_1_entry is missing else l_1_entry).type),
                '</dd></div>\n',
            ))
        if (undefined(name='entry') if l_1_entry is missing else l_1_entry).topics:
            pass
            t_4.extend((
                '        <div class="topics"><dt>',
                shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).TOPICS),
                '</dt>',
            ))
            for l_2_topic in (undefined(name='entry') if l_1_entry is missing else l_1_entry).topics:
                _loop_vars = {}
                pass
                t_4.extend((
                    '<dd>',
                    shown(l_2_topic),
                    '</dd>',
                ))
            l_2_topic = missing
            t_4.append(
                '</div>\n',
            )
        if (undefined(name='entry') if l_1_entry is missing else l_1_entry).marking:
            pass
            t_4.extend((
                '        <div><dt>',
                shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).MARKING),
                '</dt><dd>',
                shown((undefined(name='entry') if l_1_entry is missing else l_1_entry).marking),
                '</dd></div>\n',
            ))
        t_4.append(
            '      </dl>\n',
        )
        if l_1_briefing.downloads:
            pass
            t_4.append(
                '      <ul class="files">\n',
            )
            for l_2_file in l_1_briefing.downloads:
                _loop_vars = {}
                pass
                t_4.extend((
                    '        <li><a href="',
                    shown(l_2_file.href),
                    '">',
                    shown(l_2_file.label),
                    '<span class="unseen">: ',
                    shown((undefined(name='entry') if l_1_entry is missing else l_1_entry).title),
                    '</span> <span class="kept">(',
                    shown(l_2_file.facts),
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
        _loop_vars = {}
        pass
        yield '    '
        yield shown(context.call((undefined(name='index') if l_0_index is missing else l_0_index).once, l_1_briefing, (undefined(name='item') if l_0_item is missing else l_0_item), _loop_vars=_loop_vars))
        yield '\n'
    l_1_briefing = missing
    yield '  </ul>\n</main>\n<script>\n"use strict";\n(() => {\n  const field = document.getElementById("page_words");\n  const told = document.getElementById("page_found");\n  const plain = (text) => text.normalize("NFKD").replace(/\\p{M}|[\'’]/gu, "").toLowerCase();\n  const items = [...document.querySelectorAll("#page_list > ul > li")].map((item) => ({\n    item,\n    words: plain([...item.querySelectorAll("h3, .description, dd")].map((part) => part.textContent).join(" ")),\n  }));\n  const search = () => {\n    const wanted = plain(field.value).split(/\\s+/).filter(Boolean);\n    let found = 0;\n    for (const { item, words } of items) {\n      item.hidden = !wanted.every((word) => words.includes(word));\n      found += !item.hidden;\n    }\n    const message = found ? told.dataset.found : told.dataset.none;\n    told.textContent = wanted.length ? message.replace("{found}", found).replace("{all}", items.length) : "";\n  };\n  document.getElementById("page_search").hidden = false;\n  field.addEventListener("input", search);\n  search();\n})();\n</script>\n</body>\n</html>\n'

blocks = {}
debug_info = '7=22&9=31&11=34&12=39&17=49&18=56&20=74&21=80&22=84&23=93&24=108&25=112&28=118&29=122&31=131&32=151&33=155&35=160&36=164&38=179&39=183&42=191&44=196&45=201&52=221&55=223&57=229&59=231&60=233&61=235&63=237&64=239&68=241&72=243&74=246&75=250&76=253&80=258&81=261&82=263&83=265&85=270&86=272&89=275&93=277&94=279&96=281&97=283&98=285&99=288&104=291&106=293&108=297&111=299&113=301&114=305'