/** Stands wherever a score stands. */
export const scoresReservation = 'LIX er et fingerpeg. Tallet beviser ikke, at borgeren forstår brevet.';
