import { compileLaw, readLawFolder } from '../../src/duties'
import { buildHouse } from '../../src/ledgers'
import { serviceVocabulary } from '../../src/service'

/** The words and law as shipped. */
export const house = buildHouse(serviceVocabulary, compileLaw(serviceVocabulary, readLawFolder('law')))
