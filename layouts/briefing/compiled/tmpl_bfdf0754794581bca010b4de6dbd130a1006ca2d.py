from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'preview.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_brand = resolve('brand')
    l_0_properties = resolve('properties')
    l_0_dark_properties = resolve('dark_properties')
    l_0_masthead_logo = resolve('masthead_logo')
    l_0_ring = resolve('ring')
    l_0_drawings = resolve('drawings')
    l_0_chips = resolve('chips')
    l_0_light = resolve('light')
    l_0_dark = resolve('dark')
    l_0_logo_light = resolve('logo_light')
    l_0_logo_dark = resolve('logo_dark')
    l_0_figure = l_0_contrasts = missing
    pass
    yield '<!doctype html>\n<html lang="en-GB" data-masthead="'
    yield escape(environment.getattr(environment.getattr((undefined(name='brand') if l_0_brand is missing else l_0_brand), 'masthead'), 'key'))
    yield '">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n<meta name="color-scheme" content="light">\n<title>'
    yield escape(environment.getattr((undefined(name='brand') if l_0_brand is missing else l_0_brand), 'name'))
    yield ': how its briefings look</title>\n<style>\n'
    yield escape((undefined(name='properties') if l_0_properties is missing else l_0_properties))
    yield '\n* { box-sizing: border-box; }\nhtml { color-scheme: light; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }\nbody { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--font-body); overflow-wrap: break-word; }\nh1, h2, h3 { font-family: var(--font-heading); line-height: 1.2; margin: 0; text-wrap: balance; }\np { margin: 0 0 0.75rem; max-width: 42rem; }\nimg { max-width: 100%; }\ncode { font-family: Consolas, "Liberation Mono", monospace; font-size: 0.94em; }\n.measure { max-width: 76rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 3rem); }\n.muted { color: var(--muted); }\n.ring { display: block; flex: none; }\n.ring .passed { fill: currentcolor; }\n.ring .coming { fill: var(--line); }\n\n/* The sheet\'s own head, main parts and foot */\n.skip { position: absolute; left: -100vw; }\n.skip:focus { left: 1rem; top: 1rem; padding: 0.5rem 1rem; background: var(--paper); color: var(--ink); }\n:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }\n.head { background: var(--masthead); color: var(--on-masthead); border-bottom: var(--masthead-rule); }\n.head .measure { display: flex; flex-wrap: wrap; gap: 2rem; align-items: center; justify-content: space-between; padding-block: clamp(2rem, 5vw, 3.75rem); }\n.head .logo { display: block; height: 3.5rem; width: auto; margin-bottom: 1.75rem; }\n.head .measure > div { flex: 1 1 16rem; }\n.head .kicker { font-weight: 700; margin-bottom: 0.4rem; }\n.head h1 { color: var(--masthead-title); font-size: clamp(1.8rem, 4.4vw, 2.9rem); max-width: 20em; }\n.head h1 + p { margin: 1rem 0 0; }\n.head .ring { width: clamp(5rem, 14vw, 10.5rem); color: var(--masthead-ring); }\nmain section { padding-block: clamp(2.25rem, 5vw, 3.75rem); border-bottom: 1px solid var(--line); }\nmain section:last-child { border-bottom: 0; }\nh2 { font-size: clamp(1.45rem, 2.6vw, 1.9rem); color: var(--primary); margin-bottom: 0.75rem; }\nh3 { font-size: 1.2rem; margin: 2rem 0 0.75rem; }\n.foot { background: var(--surface); padding-block: 1.75rem; }\n.foot p { margin-bottom: 0; }\n\n/* Drawings */\n.drawings { display: grid; gap: 2rem; margin-top: 2rem; }\n.drawings.beside { margin-top: 0; align-items: center; }\nfigure { margin: 0; min-width: 0; }\nfigcaption { margin-top: 0.7rem; font-size: 0.9375rem; }\n.frame { display: block; width: 100%; height: auto; border: 1px solid var(--line); }\n\n/* Colours, typefaces, logo */\n.chips { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(8.5rem, 100%), 1fr)); gap: 1rem; padding: 0; margin: 1.75rem 0 2.25rem; list-style: none; }\n.chip { border: 1px solid var(--line); }\n.field { display: block; height: clamp(4rem, 8vw, 6rem); forced-color-adjust: none; }\n.field.tint { height: 2.25rem; }\n.field:only-of-type { height: calc(clamp(4rem, 8vw, 6rem) + 2.25rem); border-bottom: 1px solid var(--line); }\n.chip p { padding: 0.7rem 0.85rem; margin: 0; font-size: 0.9375rem; line-height: 1.4; }\n.chip b, .chip span { display: block; }\n.scroll { overflow-x: auto; }\ntable { border-collapse: collapse; width: 100%; font-size: 0.9844rem; }\ncaption { text-align: left; font-weight: 700; padding-bottom: 0.75rem; }\nth, td { text-align: left; vertical-align: top; padding: 0.6rem 0.9rem 0.6rem 0; border-bottom: 1px solid var(--line); }\nthead th { border-bottom: 2px solid var(--primary); vertical-align: bottom; }\n.figure { font-variant-numeric: tabular-nums; white-space: nowrap; }\n.dot { display: inline-block; width: 1.1em; height: 1.1em; margin-right: 0.6em; vertical-align: -0.18em; forced-color-adjust: none; }\n.night { background: var(--paper); color: var(--ink); '
    yield escape((undefined(name='dark_properties') if l_0_dark_properties is missing else l_0_dark_properties))
    yield ' }\n.night .drawings + .scroll { margin-top: 2.5rem; }\n.faces { display: grid; gap: 2.5rem; margin-top: 1.5rem; }\n.face .aa { font-size: clamp(4rem, 10vw, 6.5rem); line-height: 1; color: var(--primary); margin: 0 0 0.75rem; }\n.face .signs { font-size: 1.2rem; line-height: 1.45; }\n.heading .aa, .heading .signs { font-family: var(--font-heading); font-weight: 700; }\n.logos { display: grid; gap: 1.5rem; margin: 1.5rem 0; }\n.logos div { display: grid; place-items: center; min-height: 12rem; padding: 2rem; border: 1px solid var(--line); }\n.logos img { max-height: 6rem; width: auto; }\n.logos .on-dark { background: var(--primary); }\n@media (min-width: 52rem) {\n  .chips { grid-template-columns: repeat(5, 1fr); }\n  .faces, .logos, .two { grid-template-columns: 1fr 1fr; }\n  .first { grid-template-columns: 595fr 842fr; align-items: start; }\n  .three { grid-template-columns: repeat(3, 1fr); }\n}\n@media print {\n  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }\n  body { font-size: 10.5pt; }\n  figure, .chip, tr, .face { break-inside: avoid; }\n  h2, h3 { break-after: avoid; }\n  .skip { display: none; }\n}\n@media (forced-colors: active) {\n  .head .ring .passed { fill: CanvasText; }\n}\n</style>\n</head>\n<body>\n'
    def macro(l_1_drawing):
        t_1 = []
        if l_1_drawing is missing:
            l_1_drawing = undefined("parameter 'drawing' was not provided", name='drawing')
        pass
        t_1.extend((
            '<figure>\n<img class="frame" src="',
            escape(environment.getattr(l_1_drawing, 'address')),
            '" width="',
            escape(environment.getattr(l_1_drawing, 'width')),
            '" height="',
            escape(environment.getattr(l_1_drawing, 'height')),
            '" alt="',
            escape(environment.getattr(l_1_drawing, 'alt')),
            '">\n<figcaption>',
            escape(environment.getattr(l_1_drawing, 'caption')),
            '</figcaption>\n</figure>',
        ))
        return concat(t_1)
    context.exported_vars.add('figure')
    context.vars['figure'] = l_0_figure = Macro(environment, macro, 'figure', ('drawing',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_table):
        t_2 = []
        if l_1_table is missing:
            l_1_table = undefined("parameter 'table' was not provided", name='table')
        pass
        t_2.extend((
            '<div class="scroll" tabindex="0" role="region" aria-label="',
            escape(environment.getattr(l_1_table, 'name')),
            '">\n<table>\n<caption>',
            escape(environment.getattr(l_1_table, 'name')),
            '</caption>\n<thead><tr><th scope="col">Text</th><th scope="col">Colour</th><th scope="col">On the page</th><th scope="col">Where it is faintest</th><th scope="col">Needs</th><th scope="col">Result</th></tr></thead>\n<tbody>\n',
        ))
        for l_2_row in environment.getattr(l_1_table, 'rows'):
            _loop_vars = {}
            pass
            t_2.extend((
                '<tr><th scope="row"><span class="dot" style="background: ',
                escape(environment.getattr(l_2_row, 'colour')),
                '"></span>',
                escape(environment.getattr(l_2_row, 'name')),
                '</th><td class="figure">',
                escape(environment.getattr(l_2_row, 'colour')),
                '</td><td class="figure">',
                escape(environment.getattr(l_2_row, 'on_page')),
                '</td><td><span class="figure">',
                escape(environment.getattr(l_2_row, 'faintest')),
                '</span> <span class="muted">on ',
                escape(environment.getattr(l_2_row, 'behind')),
                '</span></td><td class="figure">',
                escape(environment.getattr(l_1_table, 'least')),
                '</td><td>',
                escape(environment.getattr(l_2_row, 'result')),
                '</td></tr>\n',
            ))
        l_2_row = missing
        t_2.append(
            '</tbody>\n</table>\n</div>',
        )
        return concat(t_2)
    context.exported_vars.add('contrasts')
    context.vars['contrasts'] = l_0_contrasts = Macro(environment, macro, 'contrasts', ('table',), False, False, False, context.eval_ctx.autoescape)
    yield '<a class="skip" href="#main">Skip to the content</a>\n<header class="head"><div class="measure">\n<div>\n'
    if (undefined(name='masthead_logo') if l_0_masthead_logo is missing else l_0_masthead_logo):
        pass
        yield '<img class="logo" src="'
        yield escape((undefined(name='masthead_logo') if l_0_masthead_logo is missing else l_0_masthead_logo))
        yield '" alt="'
        yield escape(environment.getattr(environment.getattr((undefined(name='brand') if l_0_brand is missing else l_0_brand), 'logo'), 'alt'))
        yield '">\n'
    yield '<p class="kicker">How its briefings look</p>\n<h1>'
    yield escape(environment.getattr((undefined(name='brand') if l_0_brand is missing else l_0_brand), 'name'))
    yield '</h1>\n'
    if ((environment.getattr((undefined(name='brand') if l_0_brand is missing else l_0_brand), 'short_name') != environment.getattr((undefined(name='brand') if l_0_brand is missing else l_0_brand), 'name')) or environment.getattr((undefined(name='brand') if l_0_brand is missing else l_0_brand), 'example')):
        pass
        yield '<p>'
        yield escape(environment.getattr((undefined(name='brand') if l_0_brand is missing else l_0_brand), 'short_name'))
        if environment.getattr((undefined(name='brand') if l_0_brand is missing else l_0_brand), 'example'):
            pass
            yield ' · Example styling, not the partnership’s own brand'
        yield '</p>\n'
    yield '</div>\n'
    yield escape(context.call((undefined(name='ring') if l_0_ring is missing else l_0_ring), 7))
    yield '\n</div></header>\n<main id="main">\n<section aria-labelledby="formats"><div class="measure">\n<h2 id="formats">The three formats</h2>\n<p>Drawn in the brand’s own colours, typefaces and logo; the words are samples. Build a briefing to see the real files.</p>\n<div class="drawings first">\n'
    yield escape(context.call((undefined(name='figure') if l_0_figure is missing else l_0_figure), environment.getattr((undefined(name='drawings') if l_0_drawings is missing else l_0_drawings), 'word')))
    yield '\n'
    yield escape(context.call((undefined(name='figure') if l_0_figure is missing else l_0_figure), environment.getattr((undefined(name='drawings') if l_0_drawings is missing else l_0_drawings), 'web')))
    yield '\n</div>\n<div class="drawings two">\n'
    yield escape(context.call((undefined(name='figure') if l_0_figure is missing else l_0_figure), environment.getattr((undefined(name='drawings') if l_0_drawings is missing else l_0_drawings), 'cover')))
    yield '\n'
    yield escape(context.call((undefined(name='figure') if l_0_figure is missing else l_0_figure), environment.getattr((undefined(name='drawings') if l_0_drawings is missing else l_0_drawings), 'glance')))
    yield '\n</div>\n<div class="drawings three">\n'
    yield escape(context.call((undefined(name='figure') if l_0_figure is missing else l_0_figure), environment.getattr((undefined(name='drawings') if l_0_drawings is missing else l_0_drawings), 'list')))
    yield '\n'
    yield escape(context.call((undefined(name='figure') if l_0_figure is missing else l_0_figure), environment.getattr((undefined(name='drawings') if l_0_drawings is missing else l_0_drawings), 'pairs')))
    yield '\n'
    yield escape(context.call((undefined(name='figure') if l_0_figure is missing else l_0_figure), environment.getattr((undefined(name='drawings') if l_0_drawings is missing else l_0_drawings), 'question')))
    yield '\n</div>\n</div></section>\n<section aria-labelledby="colours"><div class="measure">\n<h2 id="colours">Colours</h2>\n<p>A kind of section always has the same colour, and a number or a word beside it says the same. The lower part of each field is the tint that boxes have.</p>\n<ul class="chips">\n'
    for l_1_chip in (undefined(name='chips') if l_0_chips is missing else l_0_chips):
        _loop_vars = {}
        pass
        yield '<li class="chip"><span class="field" style="background: '
        yield escape(environment.getattr(l_1_chip, 'colour'))
        yield '"></span>'
        if environment.getattr(l_1_chip, 'tint'):
            pass
            yield '<span class="field tint" style="background: '
            yield escape(environment.getattr(l_1_chip, 'tint'))
            yield '"></span>'
        yield '\n<p><b>'
        yield escape(environment.getattr(l_1_chip, 'name'))
        yield '</b> <span class="figure">'
        yield escape(environment.getattr(l_1_chip, 'colour'))
        if environment.getattr(l_1_chip, 'tint'):
            pass
            yield ' <span class="muted">tint '
            yield escape(environment.getattr(l_1_chip, 'tint'))
            yield '</span>'
        yield '</span> '
        yield escape(environment.getattr(l_1_chip, 'used_for'))
        yield '</p></li>\n'
    l_1_chip = missing
    yield '</ul>\n'
    yield escape(context.call((undefined(name='contrasts') if l_0_contrasts is missing else l_0_contrasts), (undefined(name='light') if l_0_light is missing else l_0_light)))
    yield '\n</div></section>\n<section class="night" aria-labelledby="dark"><div class="measure">\n<div class="drawings two beside">\n<div>\n<h2 id="dark">In the dark</h2>\n<p>Readers who have set their screen to dark see the page like this. The colours are made from the light ones, unless the brand file gives its own.</p>\n<p>The Word file and the deck stay light: people print and project them.</p>\n</div>\n'
    yield escape(context.call((undefined(name='figure') if l_0_figure is missing else l_0_figure), environment.getattr((undefined(name='drawings') if l_0_drawings is missing else l_0_drawings), 'dark')))
    yield '\n</div>\n'
    yield escape(context.call((undefined(name='contrasts') if l_0_contrasts is missing else l_0_contrasts), (undefined(name='dark') if l_0_dark is missing else l_0_dark)))
    yield '\n</div></section>\n<section aria-labelledby="typefaces"><div class="measure">\n<h2 id="typefaces">Typefaces</h2>\n<p>Shown as this computer has them. Where it lacks one, another stands in, as in Word and PowerPoint.</p>\n<div class="faces">\n<div class="face heading"><h3>Headings: '
    yield escape(environment.getattr(environment.getattr((undefined(name='brand') if l_0_brand is missing else l_0_brand), 'fonts'), 'heading'))
    yield '</h3><p class="aa" aria-hidden="true">Aa</p><p class="signs">What our audit of eight families tells us</p><p class="signs">0123456789</p></div>\n<div class="face"><h3>Text: '
    yield escape(environment.getattr(environment.getattr((undefined(name='brand') if l_0_brand is missing else l_0_brand), 'fonts'), 'body'))
    yield '</h3><p class="aa" aria-hidden="true">Aa</p><p>Eight families were chosen at random. Each agency read its own records, and the auditors then agreed on what all of them could learn. <b>Bold words lead a point.</b></p><p class="signs">0123456789</p></div>\n</div>\n</div></section>\n<section aria-labelledby="logo"><div class="measure">\n<h2 id="logo">Logo</h2>\n'
    if environment.getattr((undefined(name='brand') if l_0_brand is missing else l_0_brand), 'logo'):
        pass
        yield '<p>Read aloud as: “'
        yield escape(environment.getattr(environment.getattr((undefined(name='brand') if l_0_brand is missing else l_0_brand), 'logo'), 'alt'))
        yield '”.</p>\n<div class="logos">\n<figure><div><img src="'
        yield escape((undefined(name='logo_light') if l_0_logo_light is missing else l_0_logo_light))
        yield '" alt="'
        yield escape(environment.getattr(environment.getattr((undefined(name='brand') if l_0_brand is missing else l_0_brand), 'logo'), 'alt'))
        yield '"></div><figcaption>For light backgrounds</figcaption></figure>\n'
        if (undefined(name='logo_dark') if l_0_logo_dark is missing else l_0_logo_dark):
            pass
            yield '<figure><div class="on-dark"><img src="'
            yield escape((undefined(name='logo_dark') if l_0_logo_dark is missing else l_0_logo_dark))
            yield '" alt="'
            yield escape(environment.getattr(environment.getattr((undefined(name='brand') if l_0_brand is missing else l_0_brand), 'logo'), 'alt'))
            yield '"></div><figcaption>For dark backgrounds</figcaption></figure>\n'
        yield '</div>\n'
        if (not (undefined(name='masthead_logo') if l_0_masthead_logo is missing else l_0_masthead_logo)):
            pass
            yield '<p>The masthead is dark and the brand has no logo for dark backgrounds, so none is shown there.</p>\n'
    else:
        pass
        yield '<p>The brand has no logo. Its name stands in the masthead instead.</p>\n'
    yield '</div></section>\n</main>\n<footer class="foot"><div class="measure"><p>To change any of this, edit <code>_brand.yml</code> beside this page, then run <code>briefings brands preview '
    yield escape(environment.getattr((undefined(name='brand') if l_0_brand is missing else l_0_brand), 'key'))
    yield '</code>. The masthead is <code>'
    yield escape(environment.getattr(environment.getattr((undefined(name='brand') if l_0_brand is missing else l_0_brand), 'masthead'), 'key'))
    yield '</code>; it may be <code>solid</code>, <code>tint</code> or <code>paper</code>.</p></div></footer>\n</body>\n</html>\n'

blocks = {}
debug_info = '2=24&8=26&10=28&65=30&94=32&96=39&97=47&100=53&101=60&103=62&106=65&107=70&116=95&117=98&120=103&121=105&122=108&125=114&132=116&133=118&136=120&137=122&140=124&141=126&142=128&149=130&150=134&152=142&155=155&164=157&166=159&172=161&173=163&178=165&179=168&181=170&182=174&183=177&186=182&194=189'