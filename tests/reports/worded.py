"""Sentences for the construction ``worded``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    'He called her words "the bravest yet".',
    'Her song was "Blue Moon".',
    'The word "ferry" is old.',
    'The first words of the song are "Blue Moon".',
    'My answer was "no".',
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # answers
    ('His answer was "no chance".', [("His", "answer", ['"no chance"'])]),
    ('The verdict of the coach was "poor".', [("the coach", "verdict", ['"poor"'])]),
    ('The judge\'s last words to him were "use it well".', [("The judge", "words", ['"use it well"'])]),
    # mottoes
    ('His motto was: "Pay once, weep once."', [("His", "motto", ['"Pay once, weep once."'])]),
    ('Hundreds marched under the slogan "Keep the ferry".', [("Hundreds", "under the slogan", ['"Keep the ferry"'])]),
    (
        'Pupils carried banners with slogans like "Keep the ferry".',
        [("Pupils", "with slogans", ['"Keep the ferry"'])],
    ),
]
