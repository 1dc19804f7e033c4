export const COMPLAINTS = '/quality/complaints'

/** Where the page of a complaint is, by its reference. */
export const complaintHref = (ref: string): string => `${COMPLAINTS}/${encodeURIComponent(ref)}`
