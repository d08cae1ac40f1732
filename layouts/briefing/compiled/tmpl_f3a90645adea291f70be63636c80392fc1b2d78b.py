from briefings.writers.web.template import shown
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'page.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    l_0_page = resolve('page')
    l_0_frame = resolve('frame')
    l_0_labels = resolve('labels')
    t_1 = []
    try:
        t_2 = environment.filters['tojson']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'tojson' found.")
    pass
    t_1.extend((
        '<!DOCTYPE html>\n<html lang="',
        shown((undefined(name='page') if l_0_page is missing else l_0_page).details.lang),
        '" data-masthead="',
        shown((undefined(name='frame') if l_0_frame is missing else l_0_frame).masthead),
        '">\n<head>\n<meta charset="utf-8">\n<title>',
        shown((undefined(name='page') if l_0_page is missing else l_0_page).details.title),
        ' – ',
        shown((undefined(name='page') if l_0_page is missing else l_0_page).details.partnership),
        '</title>\n<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    ))
    if ((undefined(name='page') if l_0_page is missing else l_0_page).details.description or (undefined(name='page') if l_0_page is missing else l_0_page).details.subtitle):
        pass
        t_1.extend((
            '<meta name="description" content="',
            shown(((undefined(name='page') if l_0_page is missing else l_0_page).details.description or (undefined(name='page') if l_0_page is missing else l_0_page).details.subtitle)),
            '">\n',
        ))
    if (not (undefined(name='page') if l_0_page is missing else l_0_page).is_for_search):
        pass
        t_1.append(
            '<meta name="robots" content="noindex">\n',
        )
    t_1.extend((
        '<meta name="color-scheme" content="light dark">\n<meta name="theme-color" content="',
        shown((undefined(name='frame') if l_0_frame is missing else l_0_frame).theme_colour),
        '" media="(prefers-color-scheme: light)">\n<meta name="theme-color" content="',
        shown((undefined(name='frame') if l_0_frame is missing else l_0_frame).theme_colour_dark),
        '" media="(prefers-color-scheme: dark)">\n<link rel="icon" href="',
        shown((undefined(name='frame') if l_0_frame is missing else l_0_frame).icon),
        '">\n',
    ))
    if (undefined(name='page') if l_0_page is missing else l_0_page).share:
        pass
        if (undefined(name='page') if l_0_page is missing else l_0_page).share.url:
            pass
            t_1.extend((
                '<link rel="canonical" href="',
                shown((undefined(name='page') if l_0_page is missing else l_0_page).share.url),
                '">\n<meta property="og:url" content="',
                shown((undefined(name='page') if l_0_page is missing else l_0_page).share.url),
                '">\n',
            ))
        t_1.extend((
            '<meta property="og:type" content="article">\n<meta property="og:site_name" content="',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).details.partnership),
            '">\n<meta property="og:title" content="',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).details.title),
            '">\n',
        ))
        if ((undefined(name='page') if l_0_page is missing else l_0_page).details.description or (undefined(name='page') if l_0_page is missing else l_0_page).details.subtitle):
            pass
            t_1.extend((
                '<meta property="og:description" content="',
                shown(((undefined(name='page') if l_0_page is missing else l_0_page).details.description or (undefined(name='page') if l_0_page is missing else l_0_page).details.subtitle)),
                '">\n',
            ))
        t_1.extend((
            '<meta property="og:locale" content="',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).share.locale),
            '">\n<meta property="og:image" content="',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).share.picture),
            '">\n<meta property="og:image:type" content="image/png">\n<meta property="og:image:width" content="',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).share.width),
            '">\n<meta property="og:image:height" content="',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).share.height),
            '">\n<meta property="og:image:alt" content="',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).share.picture_alt),
            '">\n<meta name="twitter:card" content="summary_large_image">\n',
        ))
    if (undefined(name='page') if l_0_page is missing else l_0_page).linked_data:
        pass
        t_1.extend((
            '<script type="application/ld+json">',
            shown(t_2(context.eval_ctx, (undefined(name='page') if l_0_page is missing else l_0_page).linked_data)),
            '</script>\n',
        ))
    t_1.extend((
        '<style>\n',
        shown((undefined(name='frame') if l_0_frame is missing else l_0_frame).brand_css),
        '\n',
        shown((undefined(name='frame') if l_0_frame is missing else l_0_frame).css),
        '\n</style>\n</head>\n<body>\n<a class="skip" href="#page_main">',
        shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).SKIP),
        '</a>\n<header class="band">\n  <div class="wrap bar">\n    <p class="owner">\n',
    ))
    if (undefined(name='frame') if l_0_frame is missing else l_0_frame).logo:
        pass
        t_1.extend((
            '      <img class="for-light" src="',
            shown((undefined(name='frame') if l_0_frame is missing else l_0_frame).logo.for_light),
            '" alt="',
            shown((undefined(name='frame') if l_0_frame is missing else l_0_frame).logo.alt),
            '">\n',
        ))
        if (undefined(name='frame') if l_0_frame is missing else l_0_frame).logo.for_dark:
            pass
            t_1.extend((
                '      <img class="for-dark" src="',
                shown((undefined(name='frame') if l_0_frame is missing else l_0_frame).logo.for_dark),
                '" alt="',
                shown((undefined(name='frame') if l_0_frame is missing else l_0_frame).logo.alt),
                '">\n',
            ))
    t_1.extend((
        '      <span>',
        shown((undefined(name='page') if l_0_page is missing else l_0_page).details.partnership),
        '</span>\n    </p>\n',
    ))
    if (undefined(name='page') if l_0_page is missing else l_0_page).details.marking:
        pass
        t_1.extend((
            '    <p class="marking">',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).details.marking),
            '</p>\n',
        ))
    t_1.extend((
        '    <p class="home"><a href="',
        shown((undefined(name='page') if l_0_page is missing else l_0_page).index_href),
        '">',
        shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).ALL_BRIEFINGS),
        '</a></p>\n  </div>\n</header>\n<main id="page_main">\n<div class="band">\n  <div class="wrap masthead">\n    <div class="masthead-words">\n      <p class="kicker">',
        shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).KICKER),
    ))
    if (undefined(name='page') if l_0_page is missing else l_0_page).is_draft:
        pass
        t_1.extend((
            ' <strong class="draft">',
            shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).DRAFT),
            '</strong>',
        ))
    t_1.extend((
        '</p>\n      <h1>',
        shown((undefined(name='page') if l_0_page is missing else l_0_page).details.title),
        '</h1>\n',
    ))
    if (undefined(name='page') if l_0_page is missing else l_0_page).details.subtitle:
        pass
        t_1.extend((
            '      <p class="subtitle">',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).details.subtitle),
            '</p>\n',
        ))
    if (undefined(name='page') if l_0_page is missing else l_0_page).date:
        pass
        t_1.extend((
            '      <p class="date"><time datetime="',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).details.date.iso),
            '">',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).date),
            '</time></p>\n',
        ))
    t_1.extend((
        '    </div>\n    ',
        shown((undefined(name='frame') if l_0_frame is missing else l_0_frame).ring),
        '\n  </div>\n</div>\n<div class="wrap columns">\n  <div class="side">\n    <nav class="contents" aria-labelledby="page_contents">\n      <h2 id="page_contents">',
        shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).PANELS),
        '</h2>\n      <details>\n        <summary>',
        shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).CONTENTS),
        '</summary>\n        <ul>\n',
    ))
    for l_1_panel in (undefined(name='page') if l_0_page is missing else l_0_page).contents:
        _loop_vars = {}
        pass
        t_1.extend((
            '          <li class="accent-',
            shown(l_1_panel.role),
            '">',
        ))
        if l_1_panel.number:
            pass
            t_1.extend((
                '<span class="number">',
                shown(l_1_panel.number),
                '</span> ',
            ))
        t_1.extend((
            '<a href="#',
            shown(l_1_panel.link.anchor),
            '">',
            shown(l_1_panel.link.words),
            '</a>\n',
        ))
        if l_1_panel.sections:
            pass
            t_1.append(
                '            <ul>\n',
            )
            for l_2_link in l_1_panel.sections:
                _loop_vars = {}
                pass
                t_1.extend((
                    '              <li><a href="#',
                    shown(l_2_link.anchor),
                    '">',
                    shown(l_2_link.words),
                    '</a></li>\n',
                ))
            l_2_link = missing
            t_1.append(
                '            </ul>\n',
            )
        t_1.append(
            '          </li>\n',
        )
    l_1_panel = missing
    if (undefined(name='page') if l_0_page is missing else l_0_page).acronyms:
        pass
        t_1.extend((
            '          <li><a href="#page_acronyms">',
            shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).ACRONYMS),
            '</a></li>\n',
        ))
    t_1.extend((
        '          <li><a href="#page_about">',
        shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).ABOUT),
        '</a></li>\n        </ul>\n      </details>\n    </nav>\n',
    ))
    if (undefined(name='page') if l_0_page is missing else l_0_page).downloads:
        pass
        t_1.extend((
            '    <section class="downloads" aria-labelledby="page_downloads">\n      <h2 id="page_downloads">',
            shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).DOWNLOADS),
            '</h2>\n      <ul>\n',
        ))
        for l_1_file in (undefined(name='page') if l_0_page is missing else l_0_page).downloads:
            _loop_vars = {}
            pass
            t_1.extend((
                '        <li><a href="',
                shown(l_1_file.href),
                '">',
                shown(l_1_file.label),
                ' <span class="kept">(',
                shown(l_1_file.facts),
                ')</span></a></li>\n',
            ))
        l_1_file = missing
        t_1.append(
            '      </ul>\n    </section>\n',
        )
    t_1.extend((
        '  </div>\n  <div class="briefing">\n    <section class="facts" aria-label="',
        shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).KEY_FACTS),
        '">\n      <ul>\n',
    ))
    for l_1_fact in (undefined(name='page') if l_0_page is missing else l_0_page).facts:
        _loop_vars = {}
        pass
        t_1.extend((
            '        <li><strong>',
            shown(l_1_fact.value),
            '</strong> ',
            shown(l_1_fact.label),
            '</li>\n',
        ))
    l_1_fact = missing
    t_1.append(
        '      </ul>\n    </section>\n',
    )
    for l_1_section in (undefined(name='page') if l_0_page is missing else l_0_page).sections:
        _loop_vars = {}
        pass
        t_1.extend((
            '    <section class="section kind-',
            shown(l_1_section.kind),
            ' accent-',
            shown(l_1_section.role),
            '">\n',
        ))
        if l_1_section.panel_title:
            pass
            t_1.extend((
                '      <p class="panel-title">',
                shown(l_1_section.panel_title),
                '</p>\n',
            ))
        t_1.extend((
            '      <h2 id="',
            shown(l_1_section.anchor),
            '">',
        ))
        if l_1_section.number:
            pass
            t_1.extend((
                '<span class="minute">',
                shown(l_1_section.ring),
                '<span class="number">',
                shown(l_1_section.number),
                '<span class="unseen">. </span></span></span>',
            ))
        t_1.extend((
            '<span>',
            shown(l_1_section.heading),
            '</span></h2>\n',
        ))
        if l_1_section.key_message:
            pass
            t_1.extend((
                '      <p class="key-message">',
                shown(l_1_section.key_message),
                '</p>\n',
            ))
        if l_1_section.added:
            pass
            t_1.extend((
                '      <p class="added">',
                shown(l_1_section.added),
                '</p>\n',
            ))
        t_1.extend((
            '      ',
            shown(l_1_section.body),
            '\n',
        ))
        for l_2_theme in l_1_section.themes:
            _loop_vars = {}
            pass
            t_1.extend((
                '      <div class="theme">\n        <h3 id="',
                shown(l_2_theme.anchor),
                '">',
                shown(l_2_theme.heading),
                '</h3>\n        ',
                shown(l_2_theme.body),
                '\n',
            ))
            if l_2_theme.pair:
                pass
                t_1.append(
                    '        <div class="pair">\n',
                )
                for l_3_half in l_2_theme.pair:
                    _loop_vars = {}
                    pass
                    t_1.extend((
                        '          <div class="half accent-',
                        shown(l_3_half.role),
                        '">\n            <h4>',
                        shown(l_3_half.heading),
                        '</h4>\n            ',
                        shown(l_3_half.body),
                        '\n          </div>\n',
                    ))
                l_3_half = missing
                t_1.append(
                    '        </div>\n',
                )
            t_1.append(
                '      </div>\n',
            )
        l_2_theme = missing
        t_1.append(
            '    </section>\n',
        )
    l_1_section = missing
    if (undefined(name='page') if l_0_page is missing else l_0_page).acronyms:
        pass
        t_1.extend((
            '    <section class="section acronyms">\n      <h2 id="page_acronyms">',
            shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).ACRONYMS),
            '</h2>\n      <dl>\n',
        ))
        for (l_1_short, l_1_long) in context.call((undefined(name='page') if l_0_page is missing else l_0_page).acronyms.items):
            _loop_vars = {}
            pass
            t_1.extend((
                '        <div><dt>',
                shown(l_1_short),
                '</dt><dd>',
                shown(l_1_long),
                '</dd></div>\n',
            ))
        l_1_short = l_1_long = missing
        t_1.append(
            '      </dl>\n    </section>\n',
        )
    t_1.extend((
        '    <section class="section about">\n      <h2 id="page_about">',
        shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).ABOUT),
        '</h2>\n      <dl>\n',
    ))
    for l_1_row in (undefined(name='page') if l_0_page is missing else l_0_page).about:
        _loop_vars = {}
        pass
        t_1.extend((
            '        <div><dt>',
            shown(l_1_row.label),
            '</dt>',
        ))
        for l_2_line in l_1_row.lines:
            _loop_vars = {}
            pass
            t_1.extend((
                '<dd>',
                shown(l_2_line),
                '</dd>',
            ))
        l_2_line = missing
        t_1.append(
            '</div>\n',
        )
    l_1_row = missing
    t_1.append(
        '      </dl>\n    </section>\n  </div>\n</div>\n</main>\n<footer class="wrap foot">\n  <p>',
    )
    if (undefined(name='page') if l_0_page is missing else l_0_page).partnership_web:
        pass
        t_1.extend((
            '<a href="',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).partnership_web),
            '">',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).details.partnership),
            '</a>',
        ))
    else:
        pass
        t_1.append(
            shown((undefined(name='page') if l_0_page is missing else l_0_page).details.partnership),
        )
    t_1.append(
        '</p>\n',
    )
    if (undefined(name='page') if l_0_page is missing else l_0_page).review_date:
        pass
        t_1.extend((
            '  <p>',
            shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).REVIEW_BY),
            ' ',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).review_date),
            '</p>\n',
        ))
    if (undefined(name='page') if l_0_page is missing else l_0_page).details.marking:
        pass
        t_1.extend((
            '  <p class="marking">',
            shown((undefined(name='page') if l_0_page is missing else l_0_page).details.marking),
            '</p>\n',
        ))
    t_1.append(
        '</footer>\n</body>\n</html>\n',
    )
    return t_1

blocks = {}
debug_info = '7=21&10=25&12=30&13=34&15=37&19=44&20=46&21=48&22=51&23=53&24=57&25=59&28=64&29=66&30=69&31=73&33=78&34=80&36=82&37=84&38=86&41=89&42=93&45=98&46=100&50=102&54=105&55=109&56=114&57=118&60=125&62=128&63=132&65=137&72=141&73=152&74=155&75=159&77=162&78=166&81=173&87=175&89=177&91=180&92=185&93=188&94=197&95=202&97=207&98=212&104=225&105=229&107=234&111=237&113=241&115=244&116=249&123=262&125=265&126=270&130=279&131=284&132=289&133=293&135=298&136=301&137=312&138=315&139=319&141=322&142=326&144=331&145=334&147=339&148=343&149=346&151=351&152=356&153=358&154=360&163=375&165=379&167=382&168=387&174=398&176=401&177=406&185=425&186=442&187=446&189=451&190=455'