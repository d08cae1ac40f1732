from briefings.writers.web.template import shown
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'embed.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    l_0_embed = resolve('embed')
    l_0_labels = resolve('labels')
    t_1 = []
    pass
    t_1.extend((
        '<!DOCTYPE html>\n<html lang="',
        shown((undefined(name='embed') if l_0_embed is missing else l_0_embed).details.lang),
        '">\n<head>\n<meta charset="utf-8">\n<title>',
        shown((undefined(name='embed') if l_0_embed is missing else l_0_embed).details.title),
        ' – ',
        shown((undefined(name='embed') if l_0_embed is missing else l_0_embed).details.partnership),
        '</title>\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n</head>\n<body>\n<main>\n<h1>',
        shown((undefined(name='embed') if l_0_embed is missing else l_0_embed).details.title),
        '</h1>\n<!-- The title stands above, for the field that your system has for it. Copy from here … -->\n<p><strong>',
        shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).KICKER),
        '</strong>',
    ))
    if (undefined(name='embed') if l_0_embed is missing else l_0_embed).is_draft:
        pass
        t_1.extend((
            ' <strong>(',
            shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).DRAFT),
            ')</strong>',
        ))
    t_1.append(
        '</p>\n',
    )
    if (undefined(name='embed') if l_0_embed is missing else l_0_embed).details.marking:
        pass
        t_1.extend((
            '<p><strong>',
            shown((undefined(name='embed') if l_0_embed is missing else l_0_embed).details.marking),
            '</strong></p>\n',
        ))
    if (undefined(name='embed') if l_0_embed is missing else l_0_embed).details.subtitle:
        pass
        t_1.extend((
            '<p>',
            shown((undefined(name='embed') if l_0_embed is missing else l_0_embed).details.subtitle),
            '</p>\n',
        ))
    t_1.extend((
        '<p>',
        shown((undefined(name='embed') if l_0_embed is missing else l_0_embed).details.partnership),
    ))
    if (undefined(name='embed') if l_0_embed is missing else l_0_embed).date:
        pass
        t_1.extend((
            ', <time datetime="',
            shown((undefined(name='embed') if l_0_embed is missing else l_0_embed).details.date.iso),
            '">',
            shown((undefined(name='embed') if l_0_embed is missing else l_0_embed).date),
            '</time>',
        ))
    t_1.append(
        '</p>\n<ul>\n',
    )
    for l_1_fact in (undefined(name='embed') if l_0_embed is missing else l_0_embed).facts:
        _loop_vars = {}
        pass
        t_1.extend((
            '  <li><strong>',
            shown(l_1_fact.value),
            '</strong> ',
            shown(l_1_fact.label),
            '</li>\n',
        ))
    l_1_fact = missing
    t_1.append(
        '</ul>\n',
    )
    for l_1_section in (undefined(name='embed') if l_0_embed is missing else l_0_embed).sections:
        _loop_vars = {}
        pass
        if l_1_section.panel_title:
            pass
            t_1.extend((
                '<p><strong>',
                shown(l_1_section.panel_title),
                '</strong></p>\n',
            ))
        t_1.append(
            '<h2',
        )
        if (l_1_section.anchor in (undefined(name='embed') if l_0_embed is missing else l_0_embed).linked):
            pass
            t_1.extend((
                ' id="',
                shown(l_1_section.anchor),
                '"',
            ))
        t_1.append(
            '>',
        )
        if l_1_section.number:
            pass
            t_1.extend((
                shown(l_1_section.number),
                '. ',
            ))
        t_1.extend((
            shown(l_1_section.heading),
            '</h2>\n',
        ))
        if l_1_section.key_message:
            pass
            t_1.extend((
                '<p><strong>',
                shown(l_1_section.key_message),
                '</strong></p>\n',
            ))
        if l_1_section.added:
            pass
            t_1.extend((
                '<p>',
                shown(l_1_section.added),
                '</p>\n',
            ))
        t_1.extend((
            shown(l_1_section.body),
            '\n',
        ))
        for l_2_theme in l_1_section.themes:
            _loop_vars = {}
            pass
            t_1.append(
                '<h3',
            )
            if (l_2_theme.anchor in (undefined(name='embed') if l_0_embed is missing else l_0_embed).linked):
                pass
                t_1.extend((
                    ' id="',
                    shown(l_2_theme.anchor),
                    '"',
                ))
            t_1.extend((
                '>',
                shown(l_2_theme.heading),
                '</h3>\n',
                shown(l_2_theme.body),
                '\n',
            ))
            for l_3_half in l_2_theme.pair:
                _loop_vars = {}
                pass
                t_1.extend((
                    '<h4>',
                    shown(l_3_half.heading),
                    '</h4>\n',
                    shown(l_3_half.body),
                    '\n',
                ))
            l_3_half = missing
        l_2_theme = missing
    l_1_section = missing
    if (undefined(name='embed') if l_0_embed is missing else l_0_embed).downloads:
        pass
        t_1.extend((
            '<h2>',
            shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).DOWNLOADS),
            '</h2>\n<ul>\n',
        ))
        for l_1_file in (undefined(name='embed') if l_0_embed is missing else l_0_embed).downloads:
            _loop_vars = {}
            pass
            t_1.extend((
                '  <li><p><a href="',
                shown(l_1_file.href),
                '">',
                shown(l_1_file.label),
                ' (',
                shown(l_1_file.facts),
                ')</a></p></li>\n',
            ))
        l_1_file = missing
        t_1.append(
            '</ul>\n',
        )
    if (undefined(name='embed') if l_0_embed is missing else l_0_embed).acronyms:
        pass
        t_1.extend((
            '<h2>',
            shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).ACRONYMS),
            '</h2>\n<dl>\n',
        ))
        for (l_1_short, l_1_long) in context.call((undefined(name='embed') if l_0_embed is missing else l_0_embed).acronyms.items):
            _loop_vars = {}
            pass
            t_1.extend((
                '  <dt>',
                shown(l_1_short),
                '</dt>\n  <dd>',
                shown(l_1_long),
                '</dd>\n',
            ))
        l_1_short = l_1_long = missing
        t_1.append(
            '</dl>\n',
        )
    t_1.extend((
        '<h2>',
        shown((undefined(name='labels') if l_0_labels is missing else l_0_labels).ABOUT),
        '</h2>\n<dl>\n',
    ))
    for l_1_row in (undefined(name='embed') if l_0_embed is missing else l_0_embed).about:
        _loop_vars = {}
        pass
        t_1.extend((
            '  <dt>',
            shown(l_1_row.label),
            '</dt>\n',
        ))
        for l_2_line in l_1_row.lines:
            _loop_vars = {}
            pass
            t_1.extend((
                '  <dd>',
                shown(l_2_line),
                '</dd>\n',
            ))
        l_2_line = missing
    l_1_row = missing
    t_1.append(
        '</dl>\n<!-- … to here. -->\n</main>\n</body>\n</html>\n',
    )
    return t_1

blocks = {}
debug_info = '6=14&9=16&15=20&17=22&18=35&19=39&21=42&22=46&24=51&26=65&27=70&30=79&31=82&32=86&34=92&35=112&36=116&38=119&39=123&41=127&42=130&43=136&44=147&45=150&46=155&47=157&51=163&52=167&54=170&55=175&59=186&60=190&62=193&63=198&64=200&68=209&70=212&71=217&72=220&73=225'