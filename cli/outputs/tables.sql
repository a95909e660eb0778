CREATE TABLE IF NOT EXISTS articles (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, source TEXT NOT NULL, article_id TEXT, title TEXT, author TEXT,
  published TEXT, agency TEXT, text TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS articles_source ON articles (source);
CREATE TABLE IF NOT EXISTS speakers (
  id TEXT PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  name TEXT NOT NULL, role TEXT, type TEXT NOT NULL,
  context TEXT, context_start INTEGER, context_end INTEGER
);
CREATE INDEX IF NOT EXISTS speakers_article ON speakers (article);
CREATE INDEX IF NOT EXISTS speakers_name ON speakers (name);
CREATE TABLE IF NOT EXISTS mentions (
  id INTEGER PRIMARY KEY, speaker_id TEXT NOT NULL REFERENCES speakers (id) ON DELETE CASCADE,
  text TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS mentions_speaker ON mentions (speaker_id);
CREATE TABLE IF NOT EXISTS attributions (
  id TEXT PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  speaker TEXT, speaker_id TEXT REFERENCES speakers (id) DEFERRABLE INITIALLY DEFERRED, role TEXT,
  source TEXT, cue TEXT, cue_lemma TEXT, content TEXT, type TEXT NOT NULL, stance TEXT NOT NULL,
  negated INTEGER NOT NULL, parent TEXT REFERENCES attributions (id) DEFERRABLE INITIALLY DEFERRED, chain TEXT NOT NULL,
  start INTEGER, "end" INTEGER, spans TEXT NOT NULL,
  context TEXT, context_start INTEGER, context_end INTEGER
);
CREATE INDEX IF NOT EXISTS attributions_article ON attributions (article);
CREATE INDEX IF NOT EXISTS attributions_speaker ON attributions (speaker_id);
CREATE INDEX IF NOT EXISTS attributions_parent ON attributions (parent);
CREATE TABLE IF NOT EXISTS quotes (
  id TEXT PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  text TEXT, speaker TEXT, speaker_id TEXT REFERENCES speakers (id) DEFERRABLE INITIALLY DEFERRED,
  attribution TEXT REFERENCES attributions (id) DEFERRABLE INITIALLY DEFERRED, start INTEGER, "end" INTEGER,
  context TEXT, context_start INTEGER, context_end INTEGER
);
CREATE INDEX IF NOT EXISTS quotes_article ON quotes (article);
CREATE INDEX IF NOT EXISTS quotes_speaker ON quotes (speaker_id);
CREATE INDEX IF NOT EXISTS quotes_attribution ON quotes (attribution);
CREATE TABLE IF NOT EXISTS figures (
  id TEXT PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  text TEXT NOT NULL, value NUMERIC NOT NULL, high NUMERIC, modifier TEXT NOT NULL, "change" TEXT, unit TEXT, per TEXT,
  counted TEXT, kind TEXT NOT NULL, speaker TEXT, speaker_id TEXT REFERENCES speakers (id) DEFERRABLE INITIALLY DEFERRED,
  attribution TEXT REFERENCES attributions (id) DEFERRABLE INITIALLY DEFERRED,
  start INTEGER, "end" INTEGER, number_start INTEGER, number_end INTEGER,
  context TEXT, context_start INTEGER, context_end INTEGER
);
CREATE INDEX IF NOT EXISTS figures_article ON figures (article);
CREATE INDEX IF NOT EXISTS figures_speaker ON figures (speaker_id);
CREATE INDEX IF NOT EXISTS figures_attribution ON figures (attribution);
CREATE INDEX IF NOT EXISTS figures_kind ON figures (kind);
CREATE TABLE IF NOT EXISTS others (
  id TEXT PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  extractor TEXT NOT NULL, text TEXT, start INTEGER, "end" INTEGER, finding TEXT NOT NULL,
  context TEXT, context_start INTEGER, context_end INTEGER
);
CREATE INDEX IF NOT EXISTS others_article ON others (article);
CREATE TABLE IF NOT EXISTS errors (
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  extractor TEXT, code TEXT NOT NULL, level TEXT NOT NULL, message TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS errors_article ON errors (article);
