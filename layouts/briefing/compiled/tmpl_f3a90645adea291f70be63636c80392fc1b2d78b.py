from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'page.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_page = resolve('page')
    l_0_frame = resolve('frame')
    l_0_labels = resolve('labels')
    try:
        t_1 = environment.filters['tojson']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'tojson' found.")
    pass
    yield '<!DOCTYPE html>\n<html lang="'
    yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'lang'))
    yield '" data-masthead="'
    yield escape(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'masthead'))
    yield '">\n<head>\n<meta charset="utf-8">\n<title>'
    yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'title'))
    yield ' – '
    yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'partnership'))
    yield '</title>\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    if (environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'description') or environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'subtitle')):
        pass
        yield '<meta name="description" content="'
        yield escape((environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'description') or environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'subtitle')))
        yield '">\n'
    if (not environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'is_for_search')):
        pass
        yield '<meta name="robots" content="noindex">\n'
    yield '<meta name="color-scheme" content="light dark">\n<meta name="theme-color" content="'
    yield escape(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'theme_colour'))
    yield '" media="(prefers-color-scheme: light)">\n<meta name="theme-color" content="'
    yield escape(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'theme_colour_dark'))
    yield '" media="(prefers-color-scheme: dark)">\n<link rel="icon" href="'
    yield escape(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'icon'))
    yield '">\n'
    if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'share'):
        pass
        if environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'share'), 'url'):
            pass
            yield '<link rel="canonical" href="'
            yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'share'), 'url'))
            yield '">\n<meta property="og:url" content="'
            yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'share'), 'url'))
            yield '">\n'
        yield '<meta property="og:type" content="article">\n<meta property="og:site_name" content="'
        yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'partnership'))
        yield '">\n<meta property="og:title" content="'
        yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'title'))
        yield '">\n'
        if (environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'description') or environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'subtitle')):
            pass
            yield '<meta property="og:description" content="'
            yield escape((environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'description') or environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'subtitle')))
            yield '">\n'
        yield '<meta property="og:locale" content="'
        yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'share'), 'locale'))
        yield '">\n<meta property="og:image" content="'
        yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'share'), 'picture'))
        yield '">\n<meta property="og:image:type" content="image/png">\n<meta property="og:image:width" content="'
        yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'share'), 'width'))
        yield '">\n<meta property="og:image:height" content="'
        yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'share'), 'height'))
        yield '">\n<meta property="og:image:alt" content="'
        yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'share'), 'picture_alt'))
        yield '">\n<meta name="twitter:card" content="summary_large_image">\n'
    if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'linked_data'):
        pass
        yield '<script type="application/ld+json">'
        yield escape(t_1(context.eval_ctx, environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'linked_data')))
        yield '</script>\n'
    yield '<style>\n'
    yield escape(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'brand_css'))
    yield '\n'
    yield escape(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'css'))
    yield '\n</style>\n</head>\n<body>\n<a class="skip" href="#page_main">'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'SKIP'))
    yield '</a>\n<header class="band">\n  <div class="wrap bar">\n    <p class="owner">\n'
    if environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'logo'):
        pass
        yield '      <img class="for-light" src="'
        yield escape(environment.getattr(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'logo'), 'for_light'))
        yield '" alt="'
        yield escape(environment.getattr(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'logo'), 'alt'))
        yield '">\n'
        if environment.getattr(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'logo'), 'for_dark'):
            pass
            yield '      <img class="for-dark" src="'
            yield escape(environment.getattr(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'logo'), 'for_dark'))
            yield '" alt="'
            yield escape(environment.getattr(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'logo'), 'alt'))
            yield '">\n'
    yield '      <span>'
    yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'partnership'))
    yield '</span>\n    </p>\n'
    if environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'marking'):
        pass
        yield '    <p class="marking">'
        yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'marking'))
        yield '</p>\n'
    yield '    <p class="home"><a href="'
    yield escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'index_href'))
    yield '">'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'ALL_BRIEFINGS'))
    yield '</a></p>\n  </div>\n</header>\n<main id="page_main">\n<div class="band">\n  <div class="wrap masthead">\n    <div class="masthead-words">\n      <p class="kicker">'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'KICKER'))
    if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'is_draft'):
        pass
        yield ' <strong class="draft">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'DRAFT'))
        yield '</strong>'
    yield '</p>\n      <h1>'
    yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'title'))
    yield '</h1>\n'
    if environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'subtitle'):
        pass
        yield '      <p class="subtitle">'
        yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'subtitle'))
        yield '</p>\n'
    if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'date'):
        pass
        yield '      <p class="date"><time datetime="'
        yield escape(environment.getattr(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'date'), 'iso'))
        yield '">'
        yield escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'date'))
        yield '</time></p>\n'
    yield '    </div>\n    '
    yield escape(environment.getattr((undefined(name='frame') if l_0_frame is missing else l_0_frame), 'ring'))
    yield '\n  </div>\n</div>\n<div class="wrap columns">\n  <div class="side">\n    <nav class="contents" aria-labelledby="page_contents">\n      <h2 id="page_contents">'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'PANELS'))
    yield '</h2>\n      <details>\n        <summary>'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'CONTENTS'))
    yield '</summary>\n        <ul>\n'
    for l_1_panel in environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'contents'):
        _loop_vars = {}
        pass
        yield '          <li class="accent-'
        yield escape(environment.getattr(l_1_panel, 'role'))
        yield '">'
        if environment.getattr(l_1_panel, 'number'):
            pass
            yield '<span class="number">'
            yield escape(environment.getattr(l_1_panel, 'number'))
            yield '</span> '
        yield '<a href="#'
        yield escape(environment.getattr(environment.getattr(l_1_panel, 'link'), 'anchor'))
        yield '">'
        yield escape(environment.getattr(environment.getattr(l_1_panel, 'link'), 'words'))
        yield '</a>\n'
        if environment.getattr(l_1_panel, 'sections'):
            pass
            yield '            <ul>\n'
            for l_2_link in environment.getattr(l_1_panel, 'sections'):
                _loop_vars = {}
                pass
                yield '              <li><a href="#'
                yield escape(environment.getattr(l_2_link, 'anchor'))
                yield '">'
                yield escape(environment.getattr(l_2_link, 'words'))
                yield '</a></li>\n'
            l_2_link = missing
            yield '            </ul>\n'
        yield '          </li>\n'
    l_1_panel = missing
    if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'acronyms'):
        pass
        yield '          <li><a href="#page_acronyms">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'ACRONYMS'))
        yield '</a></li>\n'
    yield '          <li><a href="#page_about">'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'ABOUT'))
    yield '</a></li>\n        </ul>\n      </details>\n    </nav>\n'
    if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'downloads'):
        pass
        yield '    <section class="downloads" aria-labelledby="page_downloads">\n      <h2 id="page_downloads">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'DOWNLOADS'))
        yield '</h2>\n      <ul>\n'
        for l_1_file in environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'downloads'):
            _loop_vars = {}
            pass
            yield '        <li><a href="'
            yield escape(environment.getattr(l_1_file, 'href'))
            yield '">'
            yield escape(environment.getattr(l_1_file, 'label'))
            yield ' <span class="kept">('
            yield escape(environment.getattr(l_1_file, 'facts'))
            yield ')</span></a></li>\n'
        l_1_file = missing
        yield '      </ul>\n    </section>\n'
    yield '  </div>\n  <div class="briefing">\n    <section class="facts" aria-label="'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'KEY_FACTS'))
    yield '">\n      <ul>\n'
    for l_1_fact in environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'facts'):
        _loop_vars = {}
        pass
        yield '        <li><strong>'
        yield escape(environment.getattr(l_1_fact, 'value'))
        yield '</strong> '
        yield escape(environment.getattr(l_1_fact, 'label'))
        yield '</li>\n'
    l_1_fact = missing
    yield '      </ul>\n    </section>\n'
    for l_1_section in environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'sections'):
        _loop_vars = {}
        pass
        yield '    <section class="section kind-'
        yield escape(environment.getattr(l_1_section, 'kind'))
        yield ' accent-'
        yield escape(environment.getattr(l_1_section, 'role'))
        yield '">\n'
        if environment.getattr(l_1_section, 'panel_title'):
            pass
            yield '      <p class="panel-title">'
            yield escape(environment.getattr(l_1_section, 'panel_title'))
            yield '</p>\n'
        yield '      <h2 id="'
        yield escape(environment.getattr(l_1_section, 'anchor'))
        yield '">'
        if environment.getattr(l_1_section, 'number'):
            pass
            yield '<span class="minute">'
            yield escape(environment.getattr(l_1_section, 'ring'))
            yield '<span class="number">'
            yield escape(environment.getattr(l_1_section, 'number'))
            yield '<span class="unseen">. </span></span></span>'
        yield '<span>'
        yield escape(environment.getattr(l_1_section, 'heading'))
        yield '</span></h2>\n'
        if environment.getattr(l_1_section, 'key_message'):
            pass
            yield '      <p class="key-message">'
            yield escape(environment.getattr(l_1_section, 'key_message'))
            yield '</p>\n'
        if environment.getattr(l_1_section, 'added'):
            pass
            yield '      <p class="added">'
            yield escape(environment.getattr(l_1_section, 'added'))
            yield '</p>\n'
        yield '      '
        yield escape(environment.getattr(l_1_section, 'body'))
        yield '\n'
        for l_2_theme in environment.getattr(l_1_section, 'themes'):
            _loop_vars = {}
            pass
            yield '      <div class="theme">\n        <h3 id="'
            yield escape(environment.getattr(l_2_theme, 'anchor'))
            yield '">'
            yield escape(environment.getattr(l_2_theme, 'heading'))
            yield '</h3>\n        '
            yield escape(environment.getattr(l_2_theme, 'body'))
            yield '\n'
            if environment.getattr(l_2_theme, 'pair'):
                pass
                yield '        <div class="pair">\n'
                for l_3_half in environment.getattr(l_2_theme, 'pair'):
                    _loop_vars = {}
                    pass
                    yield '          <div class="half accent-'
                    yield escape(environment.getattr(l_3_half, 'role'))
                    yield '">\n            <h4>'
                    yield escape(environment.getattr(l_3_half, 'heading'))
                    yield '</h4>\n            '
                    yield escape(environment.getattr(l_3_half, 'body'))
                    yield '\n          </div>\n'
                l_3_half = missing
                yield '        </div>\n'
            yield '      </div>\n'
        l_2_theme = missing
        yield '    </section>\n'
    l_1_section = missing
    if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'acronyms'):
        pass
        yield '    <section class="section acronyms">\n      <h2 id="page_acronyms">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'ACRONYMS'))
        yield '</h2>\n      <dl>\n'
        for (l_1_short, l_1_long) in context.call(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'acronyms'), 'items')):
            _loop_vars = {}
            pass
            yield '        <div><dt>'
            yield escape(l_1_short)
            yield '</dt><dd>'
            yield escape(l_1_long)
            yield '</dd></div>\n'
        l_1_short = l_1_long = missing
        yield '      </dl>\n    </section>\n'
    yield '    <section class="section about">\n      <h2 id="page_about">'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'ABOUT'))
    yield '</h2>\n      <dl>\n'
    for l_1_row in environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'about'):
        _loop_vars = {}
        pass
        yield '        <div><dt>'
        yield escape(environment.getattr(l_1_row, 'label'))
        yield '</dt>'
        for l_2_line in environment.getattr(l_1_row, 'lines'):
            _loop_vars = {}
            pass
            yield '<dd>'
            yield escape(l_2_line)
            yield '</dd>'
        l_2_line = missing
        yield '</div>\n'
    l_1_row = missing
    yield '      </dl>\n    </section>\n  </div>\n</div>\n</main>\n<footer class="wrap foot">\n  <p>'
    if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'partnership_web'):
        pass
        yield '<a href="'
        yield escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'partnership_web'))
        yield '">'
        yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'partnership'))
        yield '</a>'
    else:
        pass
        yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'partnership'))
    yield '</p>\n'
    if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'review_date'):
        pass
        yield '  <p>'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'REVIEW_BY'))
        yield ' '
        yield escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'review_date'))
        yield '</p>\n'
    if environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'marking'):
        pass
        yield '  <p class="marking">'
        yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'details'), 'marking'))
        yield '</p>\n'
    yield '</footer>\n</body>\n</html>\n'

blocks = {}
debug_info = '7=21&10=25&12=29&13=32&15=34&19=38&20=40&21=42&22=44&23=46&24=49&25=51&28=54&29=56&30=58&31=61&33=64&34=66&36=68&37=70&38=72&41=74&42=77&45=80&46=82&50=84&54=86&55=89&56=93&57=96&60=101&62=103&63=106&65=109&72=113&73=120&74=122&75=125&77=127&78=130&81=135&87=137&89=139&91=141&92=145&93=147&94=153&95=157&97=160&98=164&104=172&105=175&107=178&111=180&113=183&115=185&116=189&123=198&125=200&126=204&130=210&131=214&132=218&133=221&135=224&136=226&137=234&138=236&139=239&141=241&142=244&144=247&145=249&147=253&148=257&149=259&151=262&152=266&153=268&154=270&163=278&165=281&167=283&168=287&174=294&176=296&177=300&185=312&186=323&187=326&189=330&190=333'