/** Identity numbers of GB 11643: 17 digits and a check character. */

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';
/** The first two digits: provinces, municipalities and regions. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
);

/** Whether 18 characters are an identity number: a province, a date of birth, and the right check character. */
export function isIdentityNumber(text: string): boolean {
  if (!isLikeIdentityNumber(text)) return false;
  const sum = weights.reduce((n, weight, i) => n + weight * Number(text[i]), 0);
  return checks[sum % 11] === text[17]!.toUpperCase();
}

/** Whether 18 characters have a province and a date of birth where an identity number has them; the check character may be wrong. */
export function isLikeIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text) || !provinces.has(text.slice(0, 2))) return false;
  return isBirthday(Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14)));
}

/** Whether 15 digits may be an identity number of the old form, which has no check character: only the province and the date tell. */
export function mayBeOldIdentityNumber(text: string): boolean {
  if (!/^\d{15}$/.test(text) || !provinces.has(text.slice(0, 2))) return false;
  return isBirthday(1900 + Number(text.slice(6, 8)), Number(text.slice(8, 10)), Number(text.slice(10, 12)));
}

const isBirthday = (year: number, month: number, day: number): boolean =>
  year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** Whether digits end with the check digit of a bank card's number (ISO/IEC 7812). */
export const isCardNumber = (digits: string): boolean =>
  [...digits].reverse().reduce((n, d, i) => n + (i % 2 === 0 ? Number(d) : Math.floor(Number(d) / 5) + ((Number(d) * 2) % 10)), 0) % 10 ===
  0;

/** `35*************123`: the first two and the last three characters are kept. */
export const maskedIdentity = (text: string): string => text.slice(0, 2) + '*'.repeat(text.length - 5) + text.slice(-3);

/** `138****1234` */
export const maskedMobile = (text: string): string => `${text.slice(0, 3)}****${text.slice(-4)}`;
