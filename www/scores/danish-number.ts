const whole = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('da-DK', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat('da-DK', { style: 'percent', maximumFractionDigits: 0 });

/** 1250 as "1.250". */
export function wholeNumber(value: number): string {
  return unsignedZero(whole.format(value));
}

/** 18.25 as "18,3". */
export function decimalNumber(value: number): string {
  return unsignedZero(oneDecimal.format(value));
}

/** 0.25 as "25 %". */
export function percentage(share: number): string {
  return percent.format(share);
}

function unsignedZero(text: string): string {
  return /^[-−]0(,0)?$/.test(text) ? text.slice(1) : text;
}
