BEGIN TRANSACTION;
CREATE TABLE account (
  id TEXT PRIMARY KEY NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('bank-card', 'card-network', 'alipay', 'wechat-pay')),
  holder TEXT NOT NULL,
  phone TEXT NOT NULL,
  opening_fen INTEGER NOT NULL CHECK (opening_fen >= 0),
  topped_up_fen INTEGER NOT NULL DEFAULT 0 CHECK (topped_up_fen >= 0),
  balance_fen INTEGER NOT NULL CHECK (balance_fen BETWEEN 0 AND opening_fen + topped_up_fen),
  frozen_fen INTEGER NOT NULL CHECK (frozen_fen >= 0),
  payment_limit_fen INTEGER CHECK (payment_limit_fen >= 0),
  day_limit_fen INTEGER CHECK (day_limit_fen >= 0),
  month_limit_fen INTEGER CHECK (month_limit_fen >= 0),
  year_limit_fen INTEGER CHECK (year_limit_fen >= 0),
  times_a_day INTEGER CHECK (times_a_day >= 0),
  balance_limit_fen INTEGER CHECK (balance_limit_fen >= 0),
  expires_day INTEGER,
  password_hash TEXT CHECK ((password_hash IS NULL) = (channel IN ('bank-card', 'card-network'))),
  wrong_in_row INTEGER NOT NULL DEFAULT 0 CHECK (wrong_in_row >= 0),
  wrong_day INTEGER,
  obstacle TEXT CHECK (obstacle IN ('expired', 'frozen')),
  answers TEXT NOT NULL CHECK (answers IN ('normal', 'lost-once', 'lost')),
  lost_answers INTEGER NOT NULL DEFAULT 0 CHECK (lost_answers >= 0)
) STRICT;
INSERT INTO "account" VALUES('paying','wechat-pay','李小米','13800138000',1000000000,0,999958338,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'$argon2id$v=19$m=8,t=1,p=1$cV3STz2bWNFLrKBk9l94hg$0oaJwpQbK04n6ugO4Or9WT4wegQ/RbBy/6JF8tAnJGk',0,NULL,NULL,'normal',0);
INSERT INTO "account" VALUES('poor','wechat-pay','李小米','13800138000',1,0,1,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'$argon2id$v=19$m=8,t=1,p=1$WgbJwmSgPgxh423iqBe7Qg$IiWqbei6Viw22UPmFq6gXULyKe9FKAjj0sh8gM0ctz0',0,NULL,NULL,'normal',0);
INSERT INTO "account" VALUES('silent','wechat-pay','李小米','13800138000',1000000000,0,999987502,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'$argon2id$v=19$m=8,t=1,p=1$hBshA7DGb91G/RfYPMbY3A$Lo5H8g4TRRwDZbbcIMZ/B9TsMEFggI88dkr0jJ1son4',0,NULL,NULL,'lost',2);
CREATE TABLE charge (
  key TEXT PRIMARY KEY NOT NULL CHECK (length(key) = 32),
  state TEXT NOT NULL CHECK (state IN ('captured', 'refused', 'cancelled', 'open')),
  fingerprint TEXT NOT NULL,
  amount_fen INTEGER NOT NULL CHECK ((amount_fen > 0) = (state <> 'cancelled')),
  method_id TEXT CHECK ((method_id IS NULL) = (state = 'cancelled')),
  channel TEXT CHECK ((channel IS NULL) = (state = 'cancelled')),
  receipt TEXT UNIQUE CHECK ((receipt IS NULL) = (state <> 'captured')),
  code TEXT CHECK (state = 'captured' OR (code IS NULL) = (state = 'cancelled')),
  later TEXT CHECK (later IN ('captured', 'refused', 'not-found')),
  questions_left INTEGER CHECK (questions_left >= 0),
  later_code TEXT CHECK (later_code IS NULL OR later = 'refused'),
  at_ms INTEGER NOT NULL,
  CHECK ((later IS NULL) = (questions_left IS NULL)),
  CHECK (later IS NULL OR code IS NOT NULL),
  CHECK (CASE state
    WHEN 'open' THEN later IS NOT NULL
    WHEN 'captured' THEN later IS NULL OR later = 'captured'
    ELSE later IS NULL END)
) STRICT;
INSERT INTO "charge" VALUES('2d0e6d9fe4cdc0d16e723545244b5253','captured','T-1|paying|1:4168',4168,'paying','wechat-pay','20260305-2D0E6D9F',NULL,NULL,NULL,NULL,1772683200000);
INSERT INTO "charge" VALUES('5086f39d9f0cae511461bc95173b5913','captured','T-2|paying|1:4166|2:4166',8332,'paying','wechat-pay','20260305-5086F39D',NULL,NULL,NULL,NULL,1772683200000);
INSERT INTO "charge" VALUES('3e508694876af747d312ef5e18ac44a0','captured','T-3|silent|1:4166',4166,'silent','wechat-pay','20260305-3E508694',NULL,NULL,NULL,NULL,1772683200000);
INSERT INTO "charge" VALUES('2ec5ef967275c038a33f61bed08b0b4f','captured','T-1|paying|2:4166|3:4166',8332,'paying','wechat-pay','20260305-2EC5EF96',NULL,NULL,NULL,NULL,1772683200000);
INSERT INTO "charge" VALUES('469c7913767c09663150962a4ce6205b','refused','T-2|poor|3:4166',4166,'poor','wechat-pay',NULL,'NOTENOUGH',NULL,NULL,NULL,1772683200000);
INSERT INTO "charge" VALUES('856147d281d3df6c4b0dd7941a5ea5cb','captured','T-3|paying|2:4166|3:4166',8332,'paying','wechat-pay','20260305-856147D2',NULL,NULL,NULL,NULL,1772683200000);
INSERT INTO "charge" VALUES('76a4e14150df94f5d50bd1e92c2f5b7e','captured','T-1|paying|4:4166',4166,'paying','wechat-pay','20260305-76A4E141',NULL,NULL,NULL,NULL,1772683200000);
INSERT INTO "charge" VALUES('5d5f488addedd674ea029a01286fee7f','captured','T-2|silent|3:4166|4:4166',8332,'silent','wechat-pay','20260305-5D5F488A',NULL,NULL,NULL,NULL,1772683200000);
INSERT INTO "charge" VALUES('184b08db718624820edd4218f7902268','captured','T-3|paying|4:4166',4166,'paying','wechat-pay','20260305-184B08DB',NULL,NULL,NULL,NULL,1772683200000);
INSERT INTO "charge" VALUES('d561cfcbf21e3a48b4f9bf4cabbea1f5','refused','T-1|poor|5:4166|6:4166',8332,'poor','wechat-pay',NULL,'NOTENOUGH',NULL,NULL,NULL,1772683200000);
INSERT INTO "charge" VALUES('58c70e8940b69052cedad60c245cf262','cancelled','',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1772683200000);
INSERT INTO "charge" VALUES('f18d07a11768e57c1cb5c3bb4ba245f0','captured','T-1|paying|5:4166',4166,'paying','wechat-pay','20260305-F18D07A1',NULL,NULL,NULL,NULL,1772683200000);
CREATE TABLE event (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL,
  channel TEXT NOT NULL,
  receipt TEXT,
  code TEXT CHECK ((code IS NULL) = (receipt IS NOT NULL)),
  amount_fen INTEGER NOT NULL,
  charged_ms INTEGER NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;
INSERT INTO "event" VALUES(1,'2d0e6d9fe4cdc0d16e723545244b5253-1','2d0e6d9fe4cdc0d16e723545244b5253','wechat-pay','20260305-2D0E6D9F',NULL,4168,1772683200000,1772683200000);
INSERT INTO "event" VALUES(2,'5086f39d9f0cae511461bc95173b5913-1','5086f39d9f0cae511461bc95173b5913','wechat-pay','20260305-5086F39D',NULL,8332,1772683200000,1772683200000);
INSERT INTO "event" VALUES(3,'3e508694876af747d312ef5e18ac44a0-1','3e508694876af747d312ef5e18ac44a0','wechat-pay','20260305-3E508694',NULL,4166,1772683200000,1772683200000);
INSERT INTO "event" VALUES(4,'2ec5ef967275c038a33f61bed08b0b4f-1','2ec5ef967275c038a33f61bed08b0b4f','wechat-pay','20260305-2EC5EF96',NULL,8332,1772683200000,1772683200000);
INSERT INTO "event" VALUES(5,'856147d281d3df6c4b0dd7941a5ea5cb-1','856147d281d3df6c4b0dd7941a5ea5cb','wechat-pay','20260305-856147D2',NULL,8332,1772683200000,1772683200000);
INSERT INTO "event" VALUES(6,'76a4e14150df94f5d50bd1e92c2f5b7e-1','76a4e14150df94f5d50bd1e92c2f5b7e','wechat-pay','20260305-76A4E141',NULL,4166,1772683200000,1772683200000);
INSERT INTO "event" VALUES(7,'5d5f488addedd674ea029a01286fee7f-1','5d5f488addedd674ea029a01286fee7f','wechat-pay','20260305-5D5F488A',NULL,8332,1772683200000,1772683200000);
INSERT INTO "event" VALUES(8,'184b08db718624820edd4218f7902268-1','184b08db718624820edd4218f7902268','wechat-pay','20260305-184B08DB',NULL,4166,1772683200000,1772683200000);
INSERT INTO "event" VALUES(9,'f18d07a11768e57c1cb5c3bb4ba245f0-1','f18d07a11768e57c1cb5c3bb4ba245f0','wechat-pay','20260305-F18D07A1',NULL,4166,1772683200000,1772683200000);
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES('1');
CREATE TABLE waiting_event (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL,
  channel TEXT NOT NULL,
  receipt TEXT,
  code TEXT CHECK ((code IS NULL) = (receipt IS NOT NULL)),
  amount_fen INTEGER NOT NULL,
  charged_ms INTEGER NOT NULL,
  due_ms INTEGER,
  questions_left INTEGER CHECK (questions_left >= 0),
  awaits_next INTEGER NOT NULL CHECK (awaits_next IN (0, 1))
) STRICT;
CREATE INDEX charge_captured ON charge (method_id, at_ms, amount_fen) WHERE state = 'captured';
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('event',9);
COMMIT;
