/** "2026-W47" as Danish readers write it: uge 47, 2026. */
export function danishWeek(week: string): string {
  const parts = /^(\d{4})-W(\d{2})$/.exec(week);
  return parts ? `Uge ${Number(parts[2])}, ${parts[1]}` : week;
}

/** The ISO week of a local date: the week that holds its Thursday. */
export function isoWeek(date: Date): string {
  // Counted in UTC, where every day has 24 hours.
  const thursday = new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  const days = (thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}
