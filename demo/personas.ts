import type { Staff } from './staff'

/** Somebody to sign in as. */
export type Persona = { name: string; role: string; worker?: string; team?: string }

/** One invented person for each role. */
export const personasOf = ({ supervising, managers }: Staff): Persona[] => {
  const [first] = supervising
  return [
    { name: first?.name ?? '', role: 'supervising social worker', worker: first?.ref, team: 'North' },
    { name: managers.North.name, role: 'team manager', worker: managers.North.ref, team: 'North' },
    { name: 'Margaret Ashworth-Lind', role: 'registered manager' },
    { name: 'Colin Pettigrove', role: 'business support' },
    { name: 'Amrita Solanki-Dean', role: 'QA lead' },
    { name: 'Jonah Whitcombe', role: 'analyst' },
    { name: 'Rosemary Talfourd', role: 'inspector' },
    { name: 'Everard Oxenham', role: 'councillor' },
    { name: 'Ffion Maddocks-Grey', role: 'administrator' },
  ]
}
