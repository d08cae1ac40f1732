from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'embed.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_embed = resolve('embed')
    l_0_labels = resolve('labels')
    pass
    yield '<!DOCTYPE html>\n<html lang="'
    yield escape(environment.getattr(environment.getattr((undefined(name='embed') if l_0_embed is missing else l_0_embed), 'details'), 'lang'))
    yield '">\n<head>\n<meta charset="utf-8">\n<title>'
    yield escape(environment.getattr(environment.getattr((undefined(name='embed') if l_0_embed is missing else l_0_embed), 'details'), 'title'))
    yield ' – '
    yield escape(environment.getattr(environment.getattr((undefined(name='embed') if l_0_embed is missing else l_0_embed), 'details'), 'partnership'))
    yield '</title>\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n</head>\n<body>\n<main>\n<h1>'
    yield escape(environment.getattr(environment.getattr((undefined(name='embed') if l_0_embed is missing else l_0_embed), 'details'), 'title'))
    yield '</h1>\n<!-- The title stands above, for the field that your system has for it. Copy from here … -->\n<p><strong>'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'KICKER'))
    yield '</strong>'
    if environment.getattr((undefined(name='embed') if l_0_embed is missing else l_0_embed), 'is_draft'):
        pass
        yield ' <strong>('
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'DRAFT'))
        yield ')</strong>'
    yield '</p>\n'
    if environment.getattr(environment.getattr((undefined(name='embed') if l_0_embed is missing else l_0_embed), 'details'), 'marking'):
        pass
        yield '<p><strong>'
        yield escape(environment.getattr(environment.getattr((undefined(name='embed') if l_0_embed is missing else l_0_embed), 'details'), 'marking'))
        yield '</strong></p>\n'
    if environment.getattr(environment.getattr((undefined(name='embed') if l_0_embed is missing else l_0_embed), 'details'), 'subtitle'):
        pass
        yield '<p>'
        yield escape(environment.getattr(environment.getattr((undefined(name='embed') if l_0_embed is missing else l_0_embed), 'details'), 'subtitle'))
        yield '</p>\n'
    yield '<p>'
    yield escape(environment.getattr(environment.getattr((undefined(name='embed') if l_0_embed is missing else l_0_embed), 'details'), 'partnership'))
    if environment.getattr((undefined(name='embed') if l_0_embed is missing else l_0_embed), 'date'):
        pass
        yield ', <time datetime="'
        yield escape(environment.getattr(environment.getattr(environment.getattr((undefined(name='embed') if l_0_embed is missing else l_0_embed), 'details'), 'date'), 'iso'))
        yield '">'
        yield escape(environment.getattr((undefined(name='embed') if l_0_embed is missing else l_0_embed), 'date'))
        yield '</time>'
    yield '</p>\n<ul>\n'
    for l_1_fact in environment.getattr((undefined(name='embed') if l_0_embed is missing else l_0_embed), 'facts'):
        _loop_vars = {}
        pass
        yield '  <li><strong>'
        yield escape(environment.getattr(l_1_fact, 'value'))
        yield '</strong> '
        yield escape(environment.getattr(l_1_fact, 'label'))
        yield '</li>\n'
    l_1_fact = missing
    yield '</ul>\n'
    for l_1_section in environment.getattr((undefined(name='embed') if l_0_embed is missing else l_0_embed), 'sections'):
        _loop_vars = {}
        pass
        if environment.getattr(l_1_section, 'panel_title'):
            pass
            yield '<p><strong>'
            yield escape(environment.getattr(l_1_section, 'panel_title'))
            yield '</strong></p>\n'
        yield '<h2'
        if (environment.getattr(l_1_section, 'anchor') in environment.getattr((undefined(name='embed') if l_0_embed is missing else l_0_embed), 'linked')):
            pass
            yield ' id="'
            yield escape(environment.getattr(l_1_section, 'anchor'))
            yield '"'
        yield '>'
        if environment.getattr(l_1_section, 'number'):
            pass
            yield escape(environment.getattr(l_1_section, 'number'))
            yield '. '
        yield escape(environment.getattr(l_1_section, 'heading'))
        yield '</h2>\n'
        if environment.getattr(l_1_section, 'key_message'):
            pass
            yield '<p><strong>'
            yield escape(environment.getattr(l_1_section, 'key_message'))
            yield '</strong></p>\n'
        if environment.getattr(l_1_section, 'added'):
            pass
            yield '<p>'
            yield escape(environment.getattr(l_1_section, 'added'))
            yield '</p>\n'
        yield escape(environment.getattr(l_1_section, 'body'))
        yield '\n'
        for l_2_theme in environment.getattr(l_1_section, 'themes'):
            _loop_vars = {}
            pass
            yield '<h3'
            if (environment.getattr(l_2_theme, 'anchor') in environment.getattr((undefined(name='embed') if l_0_embed is missing else l_0_embed), 'linked')):
                pass
                yield ' id="'
                yield escape(environment.getattr(l_2_theme, 'anchor'))
                yield '"'
            yield '>'
            yield escape(environment.getattr(l_2_theme, 'heading'))
            yield '</h3>\n'
            yield escape(environment.getattr(l_2_theme, 'body'))
            yield '\n'
            for l_3_half in environment.getattr(l_2_theme, 'pair'):
                _loop_vars = {}
                pass
                yield '<h4>'
                yield escape(environment.getattr(l_3_half, 'heading'))
                yield '</h4>\n'
                yield escape(environment.getattr(l_3_half, 'body'))
                yield '\n'
            l_3_half = missing
        l_2_theme = missing
    l_1_section = missing
    if environment.getattr((undefined(name='embed') if l_0_embed is missing else l_0_embed), 'downloads'):
        pass
        yield '<h2>'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'DOWNLOADS'))
        yield '</h2>\n<ul>\n'
        for l_1_file in environment.getattr((undefined(name='embed') if l_0_embed is missing else l_0_embed), 'downloads'):
            _loop_vars = {}
            pass
            yield '  <li><p><a href="'
            yield escape(environment.getattr(l_1_file, 'href'))
            yield '">'
            yield escape(environment.getattr(l_1_file, 'label'))
            yield ' ('
            yield escape(environment.getattr(l_1_file, 'facts'))
            yield ')</a></p></li>\n'
        l_1_file = missing
        yield '</ul>\n'
    if environment.getattr((undefined(name='embed') if l_0_embed is missing else l_0_embed), 'acronyms'):
        pass
        yield '<h2>'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'ACRONYMS'))
        yield '</h2>\n<dl>\n'
        for (l_1_short, l_1_long) in context.call(environment.getattr(environment.getattr((undefined(name='embed') if l_0_embed is missing else l_0_embed), 'acronyms'), 'items')):
            _loop_vars = {}
            pass
            yield '  <dt>'
            yield escape(l_1_short)
            yield '</dt>\n  <dd>'
            yield escape(l_1_long)
            yield '</dd>\n'
        l_1_short = l_1_long = missing
        yield '</dl>\n'
    yield '<h2>'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'ABOUT'))
    yield '</h2>\n<dl>\n'
    for l_1_row in environment.getattr((undefined(name='embed') if l_0_embed is missing else l_0_embed), 'about'):
        _loop_vars = {}
        pass
        yield '  <dt>'
        yield escape(environment.getattr(l_1_row, 'label'))
        yield '</dt>\n'
        for l_2_line in environment.getattr(l_1_row, 'lines'):
            _loop_vars = {}
            pass
            yield '  <dd>'
            yield escape(l_2_line)
            yield '</dd>\n'
        l_2_line = missing
    l_1_row = missing
    yield '</dl>\n<!-- … to here. -->\n</main>\n</body>\n</html>\n'

blocks = {}
debug_info = '6=14&9=16&15=20&17=22&18=30&19=33&21=35&22=38&24=41&26=50&27=54&30=60&31=63&32=66&34=69&35=81&36=84&38=86&39=89&41=91&42=93&43=97&44=105&45=107&46=111&47=113&51=118&52=121&54=123&55=127&59=135&60=138&62=140&63=144&64=146&68=151&70=153&71=157&72=159&73=163'