const oneDecimal = new Intl.NumberFormat('da-DK', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A number with one decimal, written the Danish way: 43,6. */
export function danishNumber(value: number): string {
  return oneDecimal.format(value);
}

/** "1 måling", "3 målinger". */
export function countOf(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
