import type { DateFault } from '../../lib/calendar/date-fault.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../../lib/calendar/names.ts';
import { toPersianDigits } from '../../lib/persian/digits.ts';

/** Why a date cannot be taken, as a part of a sentence. */
export function describeDate(fault: DateFault): string {
  switch (fault.kind) {
    case 'empty':
      return 'تاریخ نوشته نشده است';
    case 'unreadable':
      return 'این تاریخ خوانده نمی‌شود';
    case 'no-such-month':
      return `ماه ${toPersianDigits(fault.month)} نداریم؛ ماه از ۱ تا ۱۲ است`;
    case 'no-such-year': {
      const [year, first, last] = [fault.year, fault.first, fault.last].map(toPersianDigits);
      return `سال ${year} پذیرفته نیست؛ سال از ${first} تا ${last} است`;
    }
    case 'no-such-day': {
      const [year, month, day] = [fault.year, fault.month, fault.day].map(toPersianDigits);
      const name = fault.calendar === 'jalali' ? MONTH_NAMES[fault.month - 1] : `ماه ${month}`;
      return `روز ${day} در ${name} ${year} نیست؛ این ماه ${toPersianDigits(fault.monthLength)} روز دارد`;
    }
    case 'no-such-time':
      return 'این ساعت در شبانه‌روز نیست؛ ساعت از ۰۰:۰۰ تا ۲۳:۵۹ است';
    case 'wrong-weekday':
      return `روز هفته با تاریخ نمی‌خواند؛ آن روز ${WEEKDAY_NAMES[fault.rightWeekday]} است`;
  }
}
