/** The codes a column may hold, as of a collection year: 2026 ends on 31 March 2026. */
type Listed = { readonly codes: string; readonly from?: number; readonly to?: number }

const NOT_KNOWN = '0'
const SUITED = 'B C D E G H K R S T U V W X Y Z'
const accommodation = SUITED.split(' ')
  .flatMap((letter) => [`${letter}1`, `${letter}2`])
  // A stay in hospital or in custody is never called suitable.
  .filter((code) => code !== 'S1' && code !== 'X1')

/**
 * Read from validators and schemas in public use, not from the collection's own guidance: confirmed by none of it yet
 * for 2026 and 2027.
 */
const LISTS = {
  SEX: [
    { codes: '1 2', to: 2024 },
    { codes: 'M F U', from: 2025 },
  ],
  ETHNIC: [
    {
      codes: 'WBRI WIRI WOTH WIRT WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT',
    },
  ],
  UNKNOWN_UPN: [{ codes: 'UN1 UN2 UN3 UN4 UN5' }],
  RNE: [{ codes: 'S L P T U B' }],
  LS: [{ codes: 'C1 C2 D1 E1 V2 V3 V4 J1 J2 J3 L1 L2 L3' }],
  CIN: [{ codes: 'N1 N2 N3 N4 N5 N6 N7 N8' }],
  PLACE: [
    { codes: 'A3 A4 A5 A6 K1 K2 P1 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6' },
    { codes: 'P2', to: 2024 },
    { codes: 'H5 Z1', to: 2025 },
    { codes: 'K3', from: 2024 },
    { codes: 'Z11 Z12 Z13 Z14', from: 2026 },
  ],
  PLACE_PROVIDER: [{ codes: 'PR0 PR1 PR2 PR3 PR4 PR5' }],
  REC: [
    {
      codes: 'X1 E2 E3 E4A E4B E5 E6 E7 E8 E9 E11 E12 E13 E14 E15 E16 E17 E41 E45 E46 E47 E48',
    },
  ],
  REASON_PLACE_CHANGE: [{ codes: 'CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER' }],
  REVIEW_CODE: [{ codes: 'PN0 PN1 PN2 PN3 PN4 PN5 PN6 PN7' }],
  MISSING: [{ codes: 'M A' }],
  IN_TOUCH: [{ codes: 'YES NO DIED REFU NREQ RHOM' }],
  ACTIV: [{ codes: `F1 P1 F2 P2 F4 P4 F5 P5 G4 G5 G6 ${NOT_KNOWN}` }],
  ACCOM: [{ codes: `${accommodation.join(' ')} ${NOT_KNOWN}` }],
  SDQ_REASON: [{ codes: 'SDQ1 SDQ2 SDQ3 SDQ4 SDQ5' }],
  PREV_PERM: [{ codes: 'P1 P2 P3 P4 Z1' }],
  REASON_PLACED_CEASED: [{ codes: 'RD1 RD2 RD3 RD4' }],
  YES_OR_NO: [{ codes: '0 1' }],
  NB_ADOPTR: [{ codes: '1 2' }],
  SEX_ADOPTR: [{ codes: 'M1 F1 MM FF MF' }],
  LS_ADOPTR: [{ codes: 'L0 L11 L12 L2 L3 L4' }],
  SW_REASON: [{ codes: 'MANAGE FCONTA LEFTRL ORGRST TSPROC ABSENC CHCHAN PCCHAN SWDIED OTHERS' }],
} as const satisfies Record<string, readonly Listed[]>

export type CodeList = keyof typeof LISTS
export type Codes = { readonly [List in CodeList]: ReadonlySet<string> }

/** Every list of codes as a collection year has it. */
export function codesOf(year: number): Codes {
  const of = (lists: readonly Listed[]) =>
    lists.filter(({ from = 0, to = year }) => from <= year && year <= to).flatMap(({ codes }) => codes.split(' '))
  return Object.fromEntries(
    Object.entries(LISTS).map(([name, lists]) => [name, new Set(of(lists))]),
  ) as unknown as Codes
}
