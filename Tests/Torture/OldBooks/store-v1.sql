BEGIN TRANSACTION;
CREATE TABLE account (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) > 0),
  holder TEXT NOT NULL,
  password_hash TEXT NOT NULL CHECK (length(password_hash) > 0),
  hint_zh TEXT,
  hint_en TEXT,
  CHECK ((hint_zh IS NULL) = (hint_en IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO "account" VALUES('demo','李小米','$argon2id$v=19$m=8,t=1,p=1$PyfqKMXddZHEOHoHYOXTYA$4HbOB53WfQGTillT4biNeUxZvQwqpGYzpCXUW241mD0',NULL,NULL);
CREATE TABLE account_total (
  account TEXT NOT NULL PRIMARY KEY REFERENCES account,
  orders INTEGER NOT NULL CHECK (orders >= 0),
  installment_orders INTEGER NOT NULL CHECK (installment_orders BETWEEN 0 AND orders)
) STRICT, WITHOUT ROWID;
INSERT INTO "account_total" VALUES('demo',3,3);
CREATE TABLE attempt (
  key TEXT NOT NULL PRIMARY KEY CHECK (length(key) = 32 AND key NOT GLOB '*[^0-9a-f]*'),
  order_id INTEGER NOT NULL REFERENCES purchase,
  method_id TEXT NOT NULL REFERENCES payment_method,
  amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
  fingerprint TEXT NOT NULL,
  began_ms INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('sent', 'unknown', 'captured', 'refused', 'not-sent')),
  version INTEGER NOT NULL CHECK (version >= 1),
  unknown_since_ms INTEGER,
  settled_ms INTEGER,
  receipt_number TEXT,
  refusal_channel TEXT CHECK (refusal_channel IN ('bank-card', 'card-network', 'alipay', 'wechat-pay')),
  refusal_code TEXT,
  reason TEXT CHECK (reason IN ('unreachable', 'cancelled')),
  CHECK (CASE state WHEN 'sent' THEN unknown_since_ms IS NULL
    WHEN 'unknown' THEN unknown_since_ms IS NOT NULL ELSE TRUE END),
  CHECK ((state IN ('sent', 'unknown')) = (settled_ms IS NULL)),
  CHECK ((state = 'captured') = (receipt_number IS NOT NULL)),
  CHECK (CASE state WHEN 'refused' THEN refusal_code IS NOT NULL
    WHEN 'unknown' THEN TRUE ELSE refusal_code IS NULL END),
  CHECK ((refusal_channel IS NULL) = (refusal_code IS NULL)),
  CHECK ((state = 'not-sent') = (reason IS NOT NULL))
) STRICT;
INSERT INTO "attempt" VALUES('2d0e6d9fe4cdc0d16e723545244b5253',1,'paying',4168,'T-1|paying|1:4168',1772683200000,'captured',2,NULL,1772683200000,'20260305-2D0E6D9F',NULL,NULL,NULL);
INSERT INTO "attempt" VALUES('5086f39d9f0cae511461bc95173b5913',2,'paying',8332,'T-2|paying|1:4166|2:4166',1772683200000,'captured',2,NULL,1772683200000,'20260305-5086F39D',NULL,NULL,NULL);
INSERT INTO "attempt" VALUES('3e508694876af747d312ef5e18ac44a0',3,'silent',4166,'T-3|silent|1:4166',1772683200000,'captured',3,1772683200000,1772683200000,'20260305-3E508694',NULL,NULL,NULL);
INSERT INTO "attempt" VALUES('2ec5ef967275c038a33f61bed08b0b4f',1,'paying',8332,'T-1|paying|2:4166|3:4166',1772683200000,'captured',2,NULL,1772683200000,'20260305-2EC5EF96',NULL,NULL,NULL);
INSERT INTO "attempt" VALUES('469c7913767c09663150962a4ce6205b',2,'poor',4166,'T-2|poor|3:4166',1772683200000,'refused',2,NULL,1772683200000,NULL,'wechat-pay','NOTENOUGH',NULL);
INSERT INTO "attempt" VALUES('856147d281d3df6c4b0dd7941a5ea5cb',3,'paying',8332,'T-3|paying|2:4166|3:4166',1772683200000,'captured',2,NULL,1772683200000,'20260305-856147D2',NULL,NULL,NULL);
INSERT INTO "attempt" VALUES('76a4e14150df94f5d50bd1e92c2f5b7e',1,'paying',4166,'T-1|paying|4:4166',1772683200000,'captured',2,NULL,1772683200000,'20260305-76A4E141',NULL,NULL,NULL);
INSERT INTO "attempt" VALUES('5d5f488addedd674ea029a01286fee7f',2,'silent',8332,'T-2|silent|3:4166|4:4166',1772683200000,'captured',3,1772683200000,1772683200000,'20260305-5D5F488A',NULL,NULL,NULL);
INSERT INTO "attempt" VALUES('184b08db718624820edd4218f7902268',3,'paying',4166,'T-3|paying|4:4166',1772683200000,'captured',2,NULL,1772683200000,'20260305-184B08DB',NULL,NULL,NULL);
INSERT INTO "attempt" VALUES('d561cfcbf21e3a48b4f9bf4cabbea1f5',1,'poor',8332,'T-1|poor|5:4166|6:4166',1772683200000,'refused',2,NULL,1772683200000,NULL,'wechat-pay','NOTENOUGH',NULL);
INSERT INTO "attempt" VALUES('58c70e8940b69052cedad60c245cf262',2,'paying',4166,'T-2|paying|5:4166',1772683200000,'not-sent',2,NULL,1772683200000,NULL,NULL,NULL,'cancelled');
INSERT INTO "attempt" VALUES('f18d07a11768e57c1cb5c3bb4ba245f0',1,'paying',4166,'T-1|paying|5:4166',1772683200000,'sent',1,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE attempt_item (
  attempt_key TEXT NOT NULL REFERENCES attempt,
  number INTEGER NOT NULL,
  order_id INTEGER NOT NULL,
  principal_fen INTEGER NOT NULL CHECK (principal_fen >= 0),
  fee_fen INTEGER NOT NULL CHECK (fee_fen >= 0),
  penalty_fen INTEGER NOT NULL CHECK (penalty_fen >= 0),
  standing TEXT NOT NULL CHECK (standing IN ('open', 'captured', 'closed')),
  PRIMARY KEY (attempt_key, number),
  FOREIGN KEY (order_id, number) REFERENCES installment
) STRICT, WITHOUT ROWID;
INSERT INTO "attempt_item" VALUES('184b08db718624820edd4218f7902268',4,3,4166,0,0,'captured');
INSERT INTO "attempt_item" VALUES('2d0e6d9fe4cdc0d16e723545244b5253',1,1,4166,0,2,'captured');
INSERT INTO "attempt_item" VALUES('2ec5ef967275c038a33f61bed08b0b4f',2,1,4166,0,0,'captured');
INSERT INTO "attempt_item" VALUES('2ec5ef967275c038a33f61bed08b0b4f',3,1,4166,0,0,'captured');
INSERT INTO "attempt_item" VALUES('3e508694876af747d312ef5e18ac44a0',1,3,4166,0,0,'captured');
INSERT INTO "attempt_item" VALUES('469c7913767c09663150962a4ce6205b',3,2,4166,0,0,'closed');
INSERT INTO "attempt_item" VALUES('5086f39d9f0cae511461bc95173b5913',1,2,4166,0,0,'captured');
INSERT INTO "attempt_item" VALUES('5086f39d9f0cae511461bc95173b5913',2,2,4166,0,0,'captured');
INSERT INTO "attempt_item" VALUES('58c70e8940b69052cedad60c245cf262',5,2,4166,0,0,'closed');
INSERT INTO "attempt_item" VALUES('5d5f488addedd674ea029a01286fee7f',3,2,4166,0,0,'captured');
INSERT INTO "attempt_item" VALUES('5d5f488addedd674ea029a01286fee7f',4,2,4166,0,0,'captured');
INSERT INTO "attempt_item" VALUES('76a4e14150df94f5d50bd1e92c2f5b7e',4,1,4166,0,0,'captured');
INSERT INTO "attempt_item" VALUES('856147d281d3df6c4b0dd7941a5ea5cb',2,3,4166,0,0,'captured');
INSERT INTO "attempt_item" VALUES('856147d281d3df6c4b0dd7941a5ea5cb',3,3,4166,0,0,'captured');
INSERT INTO "attempt_item" VALUES('d561cfcbf21e3a48b4f9bf4cabbea1f5',5,1,4166,0,0,'closed');
INSERT INTO "attempt_item" VALUES('d561cfcbf21e3a48b4f9bf4cabbea1f5',6,1,4166,0,0,'closed');
INSERT INTO "attempt_item" VALUES('f18d07a11768e57c1cb5c3bb4ba245f0',5,1,4166,0,0,'open');
CREATE TABLE due_total (
  account TEXT NOT NULL REFERENCES account,
  due_day INTEGER NOT NULL,
  fen INTEGER NOT NULL CHECK (fen >= 0),
  installments INTEGER NOT NULL CHECK (installments >= 0),
  PRIMARY KEY (account, due_day)
) STRICT, WITHOUT ROWID;
INSERT INTO "due_total" VALUES('demo',20516,0,0);
INSERT INTO "due_total" VALUES('demo',20517,0,0);
INSERT INTO "due_total" VALUES('demo',20518,0,0);
INSERT INTO "due_total" VALUES('demo',20547,0,0);
INSERT INTO "due_total" VALUES('demo',20548,0,0);
INSERT INTO "due_total" VALUES('demo',20549,0,0);
INSERT INTO "due_total" VALUES('demo',20577,0,0);
INSERT INTO "due_total" VALUES('demo',20578,0,0);
INSERT INTO "due_total" VALUES('demo',20579,0,0);
INSERT INTO "due_total" VALUES('demo',20608,0,0);
INSERT INTO "due_total" VALUES('demo',20609,0,0);
INSERT INTO "due_total" VALUES('demo',20610,0,0);
INSERT INTO "due_total" VALUES('demo',20638,4166,1);
INSERT INTO "due_total" VALUES('demo',20639,4166,1);
INSERT INTO "due_total" VALUES('demo',20640,4166,1);
INSERT INTO "due_total" VALUES('demo',20669,4166,1);
INSERT INTO "due_total" VALUES('demo',20670,4166,1);
INSERT INTO "due_total" VALUES('demo',20671,4166,1);
INSERT INTO "due_total" VALUES('demo',20700,4166,1);
INSERT INTO "due_total" VALUES('demo',20701,4166,1);
INSERT INTO "due_total" VALUES('demo',20702,4166,1);
INSERT INTO "due_total" VALUES('demo',20730,4166,1);
INSERT INTO "due_total" VALUES('demo',20731,4166,1);
INSERT INTO "due_total" VALUES('demo',20732,4166,1);
INSERT INTO "due_total" VALUES('demo',20761,4166,1);
INSERT INTO "due_total" VALUES('demo',20762,4166,1);
INSERT INTO "due_total" VALUES('demo',20763,4166,1);
INSERT INTO "due_total" VALUES('demo',20791,4166,1);
INSERT INTO "due_total" VALUES('demo',20792,4166,1);
INSERT INTO "due_total" VALUES('demo',20793,4166,1);
INSERT INTO "due_total" VALUES('demo',20822,4166,1);
INSERT INTO "due_total" VALUES('demo',20823,4166,1);
INSERT INTO "due_total" VALUES('demo',20824,4166,1);
INSERT INTO "due_total" VALUES('demo',20853,4166,1);
INSERT INTO "due_total" VALUES('demo',20854,4166,1);
INSERT INTO "due_total" VALUES('demo',20855,4166,1);
INSERT INTO "due_total" VALUES('demo',20881,4166,1);
INSERT INTO "due_total" VALUES('demo',20882,4166,1);
INSERT INTO "due_total" VALUES('demo',20883,4166,1);
INSERT INTO "due_total" VALUES('demo',20912,4166,1);
INSERT INTO "due_total" VALUES('demo',20913,4166,1);
INSERT INTO "due_total" VALUES('demo',20914,4166,1);
INSERT INTO "due_total" VALUES('demo',20942,4166,1);
INSERT INTO "due_total" VALUES('demo',20943,4166,1);
INSERT INTO "due_total" VALUES('demo',20944,4166,1);
INSERT INTO "due_total" VALUES('demo',20973,4166,1);
INSERT INTO "due_total" VALUES('demo',20974,4166,1);
INSERT INTO "due_total" VALUES('demo',20975,4166,1);
INSERT INTO "due_total" VALUES('demo',21003,4166,1);
INSERT INTO "due_total" VALUES('demo',21004,4166,1);
INSERT INTO "due_total" VALUES('demo',21005,4166,1);
INSERT INTO "due_total" VALUES('demo',21034,4166,1);
INSERT INTO "due_total" VALUES('demo',21035,4166,1);
INSERT INTO "due_total" VALUES('demo',21036,4166,1);
INSERT INTO "due_total" VALUES('demo',21065,4166,1);
INSERT INTO "due_total" VALUES('demo',21066,4166,1);
INSERT INTO "due_total" VALUES('demo',21067,4166,1);
INSERT INTO "due_total" VALUES('demo',21095,4166,1);
INSERT INTO "due_total" VALUES('demo',21096,4166,1);
INSERT INTO "due_total" VALUES('demo',21097,4166,1);
INSERT INTO "due_total" VALUES('demo',21126,4166,1);
INSERT INTO "due_total" VALUES('demo',21127,4166,1);
INSERT INTO "due_total" VALUES('demo',21128,4166,1);
INSERT INTO "due_total" VALUES('demo',21156,4166,1);
INSERT INTO "due_total" VALUES('demo',21157,4166,1);
INSERT INTO "due_total" VALUES('demo',21158,4166,1);
INSERT INTO "due_total" VALUES('demo',21187,4166,1);
INSERT INTO "due_total" VALUES('demo',21188,4166,1);
INSERT INTO "due_total" VALUES('demo',21189,4166,1);
INSERT INTO "due_total" VALUES('demo',21218,4183,1);
INSERT INTO "due_total" VALUES('demo',21219,4184,1);
INSERT INTO "due_total" VALUES('demo',21220,4185,1);
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES('v1');
CREATE TABLE installment (
  order_id INTEGER NOT NULL REFERENCES purchase,
  number INTEGER NOT NULL CHECK (number >= 1),
  due_day INTEGER NOT NULL,
  principal_fen INTEGER NOT NULL CHECK (principal_fen >= 0),
  fee_fen INTEGER NOT NULL CHECK (fee_fen >= 0),
  paid_on INTEGER,
  penalty_fen INTEGER CHECK (penalty_fen >= 0),
  paid_by TEXT REFERENCES attempt,
  CHECK ((paid_on IS NULL) = (penalty_fen IS NULL)),
  CHECK (paid_by IS NULL OR paid_on IS NOT NULL),
  PRIMARY KEY (order_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO "installment" VALUES(1,1,20516,4166,0,20517,2,'2d0e6d9fe4cdc0d16e723545244b5253');
INSERT INTO "installment" VALUES(1,2,20547,4166,0,20517,0,'2ec5ef967275c038a33f61bed08b0b4f');
INSERT INTO "installment" VALUES(1,3,20577,4166,0,20517,0,'2ec5ef967275c038a33f61bed08b0b4f');
INSERT INTO "installment" VALUES(1,4,20608,4166,0,20517,0,'76a4e14150df94f5d50bd1e92c2f5b7e');
INSERT INTO "installment" VALUES(1,5,20638,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(1,6,20669,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(1,7,20700,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(1,8,20730,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(1,9,20761,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(1,10,20791,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(1,11,20822,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(1,12,20853,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(1,13,20881,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(1,14,20912,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(1,15,20942,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(1,16,20973,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(1,17,21003,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(1,18,21034,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(1,19,21065,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(1,20,21095,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(1,21,21126,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(1,22,21156,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(1,23,21187,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(1,24,21218,4183,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(2,1,20517,4166,0,20517,0,'5086f39d9f0cae511461bc95173b5913');
INSERT INTO "installment" VALUES(2,2,20548,4166,0,20517,0,'5086f39d9f0cae511461bc95173b5913');
INSERT INTO "installment" VALUES(2,3,20578,4166,0,20517,0,'5d5f488addedd674ea029a01286fee7f');
INSERT INTO "installment" VALUES(2,4,20609,4166,0,20517,0,'5d5f488addedd674ea029a01286fee7f');
INSERT INTO "installment" VALUES(2,5,20639,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(2,6,20670,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(2,7,20701,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(2,8,20731,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(2,9,20762,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(2,10,20792,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(2,11,20823,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(2,12,20854,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(2,13,20882,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(2,14,20913,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(2,15,20943,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(2,16,20974,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(2,17,21004,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(2,18,21035,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(2,19,21066,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(2,20,21096,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(2,21,21127,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(2,22,21157,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(2,23,21188,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(2,24,21219,4184,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(3,1,20518,4166,0,20517,0,'3e508694876af747d312ef5e18ac44a0');
INSERT INTO "installment" VALUES(3,2,20549,4166,0,20517,0,'856147d281d3df6c4b0dd7941a5ea5cb');
INSERT INTO "installment" VALUES(3,3,20579,4166,0,20517,0,'856147d281d3df6c4b0dd7941a5ea5cb');
INSERT INTO "installment" VALUES(3,4,20610,4166,0,20517,0,'184b08db718624820edd4218f7902268');
INSERT INTO "installment" VALUES(3,5,20640,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(3,6,20671,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(3,7,20702,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(3,8,20732,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(3,9,20763,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(3,10,20793,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(3,11,20824,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(3,12,20855,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(3,13,20883,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(3,14,20914,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(3,15,20944,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(3,16,20975,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(3,17,21005,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(3,18,21036,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(3,19,21067,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(3,20,21097,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(3,21,21128,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(3,22,21158,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(3,23,21189,4166,0,NULL,NULL,NULL);
INSERT INTO "installment" VALUES(3,24,21220,4185,0,NULL,NULL,NULL);
CREATE TABLE ledger_leg (
  attempt_key TEXT NOT NULL REFERENCES attempt,
  account TEXT NOT NULL CHECK (account IN ('gateway', 'principal', 'fees', 'penalties')),
  fen INTEGER NOT NULL CHECK (fen <> 0),
  PRIMARY KEY (attempt_key, account)
) STRICT, WITHOUT ROWID;
INSERT INTO "ledger_leg" VALUES('184b08db718624820edd4218f7902268','gateway',4166);
INSERT INTO "ledger_leg" VALUES('184b08db718624820edd4218f7902268','principal',-4166);
INSERT INTO "ledger_leg" VALUES('2d0e6d9fe4cdc0d16e723545244b5253','gateway',4168);
INSERT INTO "ledger_leg" VALUES('2d0e6d9fe4cdc0d16e723545244b5253','penalties',-2);
INSERT INTO "ledger_leg" VALUES('2d0e6d9fe4cdc0d16e723545244b5253','principal',-4166);
INSERT INTO "ledger_leg" VALUES('2ec5ef967275c038a33f61bed08b0b4f','gateway',8332);
INSERT INTO "ledger_leg" VALUES('2ec5ef967275c038a33f61bed08b0b4f','principal',-8332);
INSERT INTO "ledger_leg" VALUES('3e508694876af747d312ef5e18ac44a0','gateway',4166);
INSERT INTO "ledger_leg" VALUES('3e508694876af747d312ef5e18ac44a0','principal',-4166);
INSERT INTO "ledger_leg" VALUES('5086f39d9f0cae511461bc95173b5913','gateway',8332);
INSERT INTO "ledger_leg" VALUES('5086f39d9f0cae511461bc95173b5913','principal',-8332);
INSERT INTO "ledger_leg" VALUES('5d5f488addedd674ea029a01286fee7f','gateway',8332);
INSERT INTO "ledger_leg" VALUES('5d5f488addedd674ea029a01286fee7f','principal',-8332);
INSERT INTO "ledger_leg" VALUES('76a4e14150df94f5d50bd1e92c2f5b7e','gateway',4166);
INSERT INTO "ledger_leg" VALUES('76a4e14150df94f5d50bd1e92c2f5b7e','principal',-4166);
INSERT INTO "ledger_leg" VALUES('856147d281d3df6c4b0dd7941a5ea5cb','gateway',8332);
INSERT INTO "ledger_leg" VALUES('856147d281d3df6c4b0dd7941a5ea5cb','principal',-8332);
CREATE TABLE notice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL REFERENCES account,
  attempt_key TEXT UNIQUE REFERENCES attempt,
  at_ms INTEGER NOT NULL,
  is_read INTEGER NOT NULL DEFAULT 0 CHECK (is_read IN (0, 1)),
  reminder INTEGER UNIQUE REFERENCES reminder,
  CHECK ((attempt_key IS NULL) <> (reminder IS NULL))
) STRICT;
INSERT INTO "notice" VALUES(1,'demo','2d0e6d9fe4cdc0d16e723545244b5253',1772683200000,1,NULL);
INSERT INTO "notice" VALUES(2,'demo','5086f39d9f0cae511461bc95173b5913',1772683200000,1,NULL);
INSERT INTO "notice" VALUES(3,'demo','3e508694876af747d312ef5e18ac44a0',1772683200000,1,NULL);
INSERT INTO "notice" VALUES(4,'demo','2ec5ef967275c038a33f61bed08b0b4f',1772683200000,1,NULL);
INSERT INTO "notice" VALUES(5,'demo','469c7913767c09663150962a4ce6205b',1772683200000,1,NULL);
INSERT INTO "notice" VALUES(6,'demo','856147d281d3df6c4b0dd7941a5ea5cb',1772683200000,1,NULL);
INSERT INTO "notice" VALUES(7,'demo','76a4e14150df94f5d50bd1e92c2f5b7e',1772683200000,1,NULL);
INSERT INTO "notice" VALUES(8,'demo','5d5f488addedd674ea029a01286fee7f',1772683200000,1,NULL);
INSERT INTO "notice" VALUES(9,'demo','184b08db718624820edd4218f7902268',1772683200000,1,NULL);
INSERT INTO "notice" VALUES(10,'demo','d561cfcbf21e3a48b4f9bf4cabbea1f5',1772683200000,1,NULL);
INSERT INTO "notice" VALUES(11,'demo','58c70e8940b69052cedad60c245cf262',1772683200000,1,NULL);
CREATE TABLE payment_method (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) > 0),
  account TEXT NOT NULL REFERENCES account,
  channel TEXT NOT NULL CHECK (channel IN ('bank-card', 'card-network', 'alipay', 'wechat-pay')),
  issuer TEXT NOT NULL,
  mask TEXT NOT NULL,
  is_default INTEGER NOT NULL CHECK (is_default IN (0, 1)),
  obstacle TEXT CHECK (obstacle IN ('expired', 'frozen')),
  hint_zh TEXT,
  hint_en TEXT,
  position INTEGER NOT NULL CHECK (position >= 0),
  CHECK ((hint_zh IS NULL) = (hint_en IS NULL)),
  UNIQUE (account, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "payment_method" VALUES('paying','demo','wechat-pay','微信支付','138****8000',1,NULL,NULL,NULL,0);
INSERT INTO "payment_method" VALUES('poor','demo','wechat-pay','微信支付','138****8000',0,NULL,NULL,NULL,1);
INSERT INTO "payment_method" VALUES('silent','demo','wechat-pay','微信支付','138****8000',0,NULL,NULL,NULL,2);
CREATE TABLE purchase (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account,
  number TEXT NOT NULL UNIQUE CHECK (length(number) > 0),
  day INTEGER NOT NULL,
  product TEXT NOT NULL,
  price_fen INTEGER NOT NULL CHECK (price_fen >= 0),
  periods INTEGER CHECK (periods IN (3, 6, 12, 24)),
  cost TEXT CHECK (cost IN ('fee', 'equal-payments', 'equal-principal')),
  rate_millionths INTEGER CHECK (rate_millionths BETWEEN 0 AND 1000000),
  fee_rounding TEXT CHECK (fee_rounding IN ('each-period', 'total')),
  remainder TEXT CHECK (remainder IN ('last', 'first', 'one-each', 'half-up')),
  first_due_day INTEGER,
  anchor INTEGER CHECK (anchor BETWEEN 1 AND 31),
  overdue_rate_millionths INTEGER CHECK (overdue_rate_millionths >= 0),
  grace_days INTEGER CHECK (grace_days >= 0),
  grace TEXT CHECK (grace IN ('from-due-day', 'after-grace')),
  penalty_rounding TEXT CHECK (penalty_rounding IN ('once', 'daily')),
  penalty_cap_millionths INTEGER CHECK (penalty_cap_millionths >= 0),
  paid_count INTEGER NOT NULL CHECK (paid_count BETWEEN 0 AND ifnull(periods, 0)),
  next_due_day INTEGER,
  CHECK ((next_due_day IS NULL) = (paid_count = ifnull(periods, 0))),
  CHECK ((cost IS 'fee') = (fee_rounding IS NOT NULL)),
  CHECK (
    (periods IS NOT NULL) + (cost IS NOT NULL) + (rate_millionths IS NOT NULL)
    + (remainder IS NOT NULL) + (first_due_day IS NOT NULL) + (anchor IS NOT NULL)
    + (overdue_rate_millionths IS NOT NULL) + (grace_days IS NOT NULL) + (grace IS NOT NULL)
    + (penalty_rounding IS NOT NULL) + (penalty_cap_millionths IS NOT NULL) IN (0, 11))
) STRICT;
INSERT INTO "purchase" VALUES(1,'demo','T-1',20497,'台灯',100001,24,'fee',0,'each-period','last',20516,4,500,0,'from-due-day','once',1000000,4,20638);
INSERT INTO "purchase" VALUES(2,'demo','T-2',20497,'台灯',100002,24,'fee',0,'each-period','last',20517,5,500,0,'from-due-day','once',1000000,4,20639);
INSERT INTO "purchase" VALUES(3,'demo','T-3',20497,'台灯',100003,24,'fee',0,'each-period','last',20518,6,500,0,'from-due-day','once',1000000,4,20640);
CREATE TABLE reminder (
  id INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('due-soon', 'due-today', 'overdue')),
  UNIQUE (order_id, number, kind),
  FOREIGN KEY (order_id, number) REFERENCES installment
) STRICT;
CREATE UNIQUE INDEX payment_method_default ON payment_method (account) WHERE is_default = 1;
CREATE INDEX purchase_by_day ON purchase (account, day, id);
CREATE INDEX purchase_with_plan ON purchase (account, day, id) WHERE periods IS NOT NULL;
CREATE INDEX purchase_by_due_day ON purchase (
  account, next_due_day, id, overdue_rate_millionths, grace_days, grace, penalty_rounding,
  penalty_cap_millionths) WHERE next_due_day IS NOT NULL;
CREATE TRIGGER installment_stays_paid BEFORE UPDATE ON installment
  WHEN OLD.paid_on IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'an installment that is paid stays as it is'); END;
CREATE TRIGGER installment_stays BEFORE DELETE ON installment
  BEGIN SELECT RAISE(ABORT, 'an installment is never deleted'); END;
CREATE UNIQUE INDEX attempt_open ON attempt (order_id) WHERE state IN ('sent', 'unknown');
CREATE UNIQUE INDEX attempt_item_live ON attempt_item (order_id, number)
  WHERE standing <> 'closed';
CREATE TRIGGER attempt_keeps_its_verdict BEFORE UPDATE ON attempt
  WHEN OLD.state IN ('captured', 'refused', 'not-sent')
  BEGIN SELECT RAISE(ABORT, 'an attempt keeps its verdict'); END;
CREATE TRIGGER attempt_keeps_its_content
  BEFORE UPDATE OF key, order_id, method_id, amount_fen, fingerprint, began_ms ON attempt
  BEGIN SELECT RAISE(ABORT, 'an attempt keeps its content'); END;
CREATE TRIGGER attempt_stays BEFORE DELETE ON attempt
  BEGIN SELECT RAISE(ABORT, 'an attempt is never deleted'); END;
CREATE TRIGGER attempt_item_stays BEFORE DELETE ON attempt_item
  BEGIN SELECT RAISE(ABORT, 'an attempt keeps its items'); END;
CREATE TRIGGER attempt_item_is_unpaid BEFORE INSERT ON attempt_item
  WHEN EXISTS (
    SELECT 1 FROM installment
    WHERE order_id = NEW.order_id AND number = NEW.number AND paid_on IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'the installment is paid'); END;
CREATE TRIGGER ledger_leg_is_written_once BEFORE UPDATE ON ledger_leg
  BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
CREATE TRIGGER ledger_leg_stays BEFORE DELETE ON ledger_leg
  BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
CREATE INDEX notice_by_account ON notice (account, id);
CREATE INDEX notice_unread ON notice (account) WHERE is_read = 0;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('notice',11);
COMMIT;
