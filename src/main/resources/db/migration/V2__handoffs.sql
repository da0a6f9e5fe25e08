-- Who owns a call that needs a person: one row a call, so that there is never more than one owner.
CREATE TABLE IF NOT EXISTS handoff (
  call_id VARCHAR(64) PRIMARY KEY,
  owner VARCHAR(20) NOT NULL,
  queue VARCHAR(60) NOT NULL,
  reason VARCHAR(40) NOT NULL,
  summary VARCHAR NOT NULL,
  opened_at TIMESTAMP NOT NULL,
  CONSTRAINT handoff_owner CHECK (owner IN ('BOT', 'QUEUE', 'AGENT', 'CALLBACK'))
);
