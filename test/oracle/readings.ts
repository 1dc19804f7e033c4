/**
 * Where the contract can be read in two ways, the reading this calculation takes. Each is one word to turn over, so
 * that a difference from the product can be traced to its sentence.
 */
export const readings = {
  /** A child in care before the rule's first day has a review health assessment running from that day. */
  healthReviewsOpenOnFirstDay: true,
  /** A duty past its due day when its rule ends stays overdue, as at any other stop; false: it too is stopped. */
  overdueOutlivesRule: true,
  /** An excusal goes on covering a duty that closed after its due day; false: once closed it stands overdue. */
  excusalOutlivesClosing: true,
  /** "1 day" is counted in days even where both happenings carry a time; false: 24 hours between instants. */
  oneDayIsDays: false,
  /** A percentage of a base under ten is printed as a percentage; false: as a fraction, `7/9`. */
  smallBasesAsPercent: true,
}
