import { isoWeek } from './week';

/** The kinds of file that the records can be exported to. */
export type ExportKind = 'jsonl' | 'csv';

const mediaTypes: Record<ExportKind, string> = {
  jsonl: 'application/x-ndjson;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
};

/** The file is named after the week that it is exported in: klarbrev-maalinger-2026-W47.csv. */
export function exportFileName(kind: ExportKind, today: Date): string {
  return `klarbrev-maalinger-${isoWeek(today)}.${kind}`;
}

/** Lets the browser save the text as a file. Nothing is sent anywhere. */
export function saveExportFile(kind: ExportKind, text: string, today: Date): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaTypes[kind] }));
  const link = document.createElement('a');
  link.href = address;
  link.download = exportFileName(kind, today);
  link.click();
  // The browser reads the file after this call, so its address is kept for a while.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
