#include "CTexts.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// A nought ends each text.

static const unsigned char failures[] = {
#embed "../Catalogue/bank-card.toml" suffix(, 0, )
#embed "../Catalogue/card-network.toml" suffix(, 0, )
#embed "../Catalogue/alipay.toml" suffix(, 0, )
#embed "../Catalogue/wechat-pay.toml" suffix(, 0, )
};

static const unsigned char questions[] = {
#embed "../Catalogue/questions.toml" suffix(, 0, )
};

static const unsigned char hotlines[] = {
#embed "../Catalogue/hotlines.toml" suffix(, 0, )
};

static const unsigned char pinyin[] = {
#embed "../Catalogue/pinyin.txt" suffix(, 0, )
};

static const unsigned char first_guesses[] = {
#embed "../Secrets/first-guesses.txt" suffix(, 0, )
};

static const unsigned char household[] = {
#embed "../Store/Books/household.toml" suffix(, 0, )
};

static const unsigned char scenarios[] = {
#embed "../Gateway/Scenarios/too-little-money.toml" suffix(, 0, )
#embed "../Gateway/Scenarios/frozen-balance.toml" suffix(, 0, )
#embed "../Gateway/Scenarios/wrong-holder.toml" suffix(, 0, )
#embed "../Gateway/Scenarios/outdated-phone.toml" suffix(, 0, )
#embed "../Gateway/Scenarios/sms-not-delivered.toml" suffix(, 0, )
#embed "../Gateway/Scenarios/sms-loop.toml" suffix(, 0, )
#embed "../Gateway/Scenarios/password-locked.toml" suffix(, 0, )
#embed "../Gateway/Scenarios/card-expired.toml" suffix(, 0, )
#embed "../Gateway/Scenarios/lost-card.toml" suffix(, 0, )
#embed "../Gateway/Scenarios/risk-refused.toml" suffix(, 0, )
#embed "../Gateway/Scenarios/day-limit.toml" suffix(, 0, )
#embed "../Gateway/Scenarios/month-limit.toml" suffix(, 0, )
#embed "../Gateway/Scenarios/bank-maintenance.toml" suffix(, 0, )
#embed "../Gateway/Scenarios/due-day-cut-off.toml" suffix(, 0, )
#embed "../Gateway/Scenarios/answer-lost.toml" suffix(, 0, )
#embed "../Gateway/Scenarios/line-broken-before.toml" suffix(, 0, )
#embed "../Gateway/Scenarios/line-broken-after.toml" suffix(, 0, )
#embed "../Gateway/Scenarios/channel-busy.toml" suffix(, 0, )
#embed "../Gateway/Scenarios/paid-but-shown-unpaid.toml" suffix(, 0, )
#embed "../Gateway/Scenarios/refused-twice-then-paid.toml" suffix(, 0, )
#embed "../Gateway/Scenarios/double-notice.toml" suffix(, 0, )
#embed "../Gateway/Scenarios/wrong-amount-notice.toml" suffix(, 0, )
};

static const unsigned char plays[] = {
#embed "../Rehearsals/Shipped/first-visit.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/find-the-order.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/repay-by-card.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/repay-by-alipay.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/repay-by-wechat-pay.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/too-little-money.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/wrong-information.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/switch-the-method.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/bank-maintenance.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/limit-reached.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/answer-lost.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/paid-but-not-posted.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/contact-service.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/overdue.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/two-windows.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/drill-failed-but-money-gone.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/drill-paid-but-shows-unpaid.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/drill-is-it-debited.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/drill-may-i-pay-again.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/drill-line-broke-before-sending.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/drill-charged-too-much.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/drill-code-to-old-phone.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/drill-code-loop.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/drill-too-many-wrong-passwords.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/drill-too-little-money.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/drill-frozen-money.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/drill-limit-today.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/drill-bank-upgrade.play" suffix(, 0, )
#embed "../Rehearsals/Shipped/drill-last-hours-of-the-due-day.play" suffix(, 0, )
};

static const unsigned char themes[] = {
#embed "../../themes/fenqi-dark.toml" suffix(, 0, )
#embed "../../themes/fenqi-light.toml" suffix(, 0, )
#embed "../../themes/high-contrast-dark.toml" suffix(, 0, )
#embed "../../themes/high-contrast-light.toml" suffix(, 0, )
#embed "../../themes/colourblind-safe.toml" suffix(, 0, )
#embed "../../themes/terminal.toml" suffix(, 0, )
#embed "../../themes/mono.toml" suffix(, 0, )
};

#define SHELF(name) \
  struct text_shelf name##_shelf(void) { return (struct text_shelf){name, sizeof name}; }

SHELF(failures)
SHELF(questions)
SHELF(hotlines)
SHELF(pinyin)
SHELF(first_guesses)
SHELF(household)
SHELF(scenarios)
SHELF(plays)
SHELF(themes)
