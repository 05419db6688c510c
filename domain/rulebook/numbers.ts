/**
 * The numbers of the guides, each once and with its rule: nothing else holds one.
 *
 * The guides in force: the centre's guide to Balagh Raqmi, which prints no date, and
 * the Furas guide, version 2, of 2025-12-31. Neither records an amendment, so each
 * number has had one value.
 */

/** AMR-M1 «مستوى الخدمة … (5) أيام عمل»: a report is answered within five business days. */
export const COMPLAINT_BUSINESS_DAYS = 5;

/** AMR-M4 «خلال اليوم الأول من تقديم البلاغ»: missing data is noticed within the first business day. */
export const FIRST_REVIEW_BUSINESS_DAYS = 1;

/** AMR-M2, AMR-C6 «الانتظار (5) أيام عمل»: the wait where the provider declared no service level. */
export const WAIT_WITHOUT_SERVICE_LEVEL_BUSINESS_DAYS = 5;

/** AMR-M3 «في خلال (48) ساعة»: a report with missing data is cancelled at 48 hours, by the clock on the wall. */
export const AUTO_CANCEL_HOURS = 48;

/** AMR-M3: half-way to the cancelling, the beneficiary is reminded. The guide names no hour; the hub's reading is 24. */
export const INFORMATION_REMINDER_HOURS = 24;

/** AMR-P4: an answered report closes by itself after silence. The guide names no time; the hub's reading is five business days. */
export const CLOSING_SILENCE_BUSINESS_DAYS = 5;

/** AMR-P6: reopening is asked for within ten business days of the answer, and once. The guide names neither; this is the hub's reading. */
export const REOPENING_BUSINESS_DAYS = 10;

/** FRS-R3 «خلال ثلاث أيام عمل»: from the second contact the beneficiary has three business days. */
export const FURAS_INFORMATION_BUSINESS_DAYS = 3;

/** FRS-A3 «10 أيام عمل»: the time in which Furas processes a complaint, taken as its service level. */
export const FURAS_RESOLUTION_BUSINESS_DAYS = 10;
