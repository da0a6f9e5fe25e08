-- The person who takes over. Runs on H2 and on PostgreSQL, and again when it was cut short.

-- How far each call has got on its way to a person, and how often that has changed.
ALTER TABLE handoff ADD COLUMN IF NOT EXISTS step VARCHAR(20);
ALTER TABLE handoff ADD COLUMN IF NOT EXISTS agent VARCHAR(40);
ALTER TABLE handoff ADD COLUMN IF NOT EXISTS moves INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE handoff DROP CONSTRAINT IF EXISTS handoff_owner;
ALTER TABLE handoff ADD CONSTRAINT handoff_owner
  CHECK (owner IN ('BOT', 'QUEUE', 'AGENT', 'CALLBACK', 'NOBODY'));
