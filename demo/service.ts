import { allocate } from './allocations'
import { writeAudits, writeMockingbird } from './assurance'
import { writeBoard } from './board'
import { writeBoardYear } from './board-year'
import { giveWorkers, writeCare } from './care'
import { writeCarerGrowth } from './carer-growth'
import type { Child, Home, Plot } from './cast'
import { writeChecks } from './checks'
import { writeWellbeing } from './child-health'
import { writePlanning } from './child-planning'
import { type ChildStories, childStoriesOf } from './child-stories'
import { childrenOf } from './children'
import { type Files, filesOf } from './columns'
import { writeAfterEvents, writeAllegations, writeMissing } from './concerns'
import { dayOf, isoOf } from './days'
import { dutyTruths } from './duty-truths'
import { writeEvents } from './events'
import { caseloadTruths, figureTruths, knownThenTruths, otherTruths, trendTruths } from './figure-truths'
import { writeGovernance } from './governance'
import { writeGrievances } from './grievances'
import { writeGrowingUp, writeWaiting } from './growing-up'
import { writeHealthLists } from './health-lists'
import { homesOf, writeHomes } from './homes'
import { writeLearning } from './learning'
import { writeLeavingCare } from './leaving-care'
import { writeMonitored, writeReviewsAfterAllegations } from './monitored'
import { writePanel } from './panel'
import { writePartners } from './partners'
import { type Persona, personasOf } from './personas'
import { writeInNeed } from './places'
import { writePlans } from './plans'
import { plotsOf } from './plots'
import { writeRecruiting, writeReviewPanels } from './recruiting'
import { writeInspections, writeReviews, writeTraining } from './reviews'
import { type Staff, staffOf } from './staff'
import { storiesOf } from './stories'
import { writeSupervision } from './supervision'
import { writeCalls, writeSupportVisits } from './support'
import type { Truth } from './truth'
import { writeVisits } from './visits'
import { writeVoices } from './voices'
import { type World, worldEnding, write } from './window'
import { colleaguesOf, writeWorkforce } from './workforce'

export type { Files } from './columns'
export type { Persona } from './personas'
export type { Truth } from './truth'

/** The name of the fictional service. */
export const SERVICE_NAME = 'Harrowmere Fostering'

export type ServiceOptions = { lastDay: string; seed?: number; households?: number }

const draftPlots = (world: World, households: number): Plot[] => plotsOf(world.drawFor('plots'), households)

const writeExemption = (world: World, exempt: ChildStories['exempt']) => {
  if (exempt === null) return
  const row = {
    household: exempt.home.ref,
    child: exempt.child.ref,
    on: isoOf(exempt.on),
    reason: 'brothers and sisters known to the home',
  }
  write(world, world.drawFor('exemption'), 'exemptions', row, exempt.on, { recordedOn: exempt.on })
}

const writeChildren = (world: World, children: Child[], stories: ChildStories) => {
  writeCare(world, children)
  writePlans(world, children)
  writeExemption(world, stories.exempt)
}

/** All that no figure's truth is told of: drawn after the rest, each from a draw of its own, so that it moves none of it. */
const writeTheRest = (world: World, homes: Home[], children: Child[], staff: Staff) => {
  const colleagues = colleaguesOf(world)
  const managers = Object.values(staff.managers)
  writeGovernance(world, SERVICE_NAME)
  writeBoard(world)
  writeBoardYear(world)
  writeWorkforce(world, staff, colleagues)
  const take = writePanel(world, colleagues.maker)
  writeRecruiting(world, homes, take)
  writeReviewPanels(world, take)
  writeCarerGrowth(world, homes)
  writeWellbeing(world, children)
  writePlanning(world, children, colleagues.officers)
  writeLeavingCare(world, children, colleagues.advisers)
  writeAfterEvents(world, managers)
  writeMissing(world, children)
  writeAllegations(world, homes)
  writeGrievances(world, homes, children, { workers: staff.supervising, clerk: colleagues.clerk })
  writeVoices(world, children, colleagues.clerk)
  writeAudits(world, homes, [...managers, ...staff.supervising.slice(0, 3)])
  writeMockingbird(world, homes, staff.supervising.slice(6, 8))
  const taught = [...staff.supervising, ...colleagues.all].map(({ ref }) => ({ ref, manages: false }))
  writeLearning(world, homes, [...taught, ...managers.map(({ ref }) => ({ ref, manages: true }))])
  writeMonitored(world)
  writeReviewsAfterAllegations(world, homes)
  writeGrowingUp(world, children, staff.children)
  writePartners(world, children)
  writeWaiting(world, homes)
  writeInNeed(world, children)
  writeHealthLists(world, children)
}

/** Draws Harrowmere Fostering: three years of records of a service that ends on a day, with what is true of it. */
export const fictionalService = (options: ServiceOptions): { files: Files; truths: Truth[]; personas: Persona[] } => {
  const { lastDay, seed = 2011, households = 245 } = options
  const world = worldEnding(dayOf(lastDay), seed)
  const plots = draftPlots(world, households)
  const staff = staffOf(world, Math.max(...plots.map(({ copy }) => copy)) + 1)
  const homes = homesOf(world, plots)
  const children = childrenOf(world, homes, households)
  const stories = storiesOf(world, homes)
  const childStories = childStoriesOf(world, homes, children)
  allocate(world, homes, staff)
  giveWorkers(world, children, staff)
  writeHomes(world, homes)
  writeVisits(world, homes, stories.writtenLate)
  writeSupervision(world, homes, staff)
  writeSupportVisits(world, homes)
  writeCalls(world, homes)
  writeReviews(world, homes, staff, stories.wrong)
  writeInspections(world, homes)
  writeTraining(world, homes)
  writeChecks(
    world,
    homes,
    new Map([
      [stories.lodger.ref, []],
      [stories.turned18.person.ref, [stories.turned18.checked]],
    ]),
  )
  writeChildren(world, children, childStories)
  const weekendRefs = writeEvents(world, homes, households, stories.weekends)
  writeTheRest(world, homes, children, staff)
  const files = filesOf(world.entries)
  const truths = [
    ...figureTruths(world, plots),
    ...otherTruths(world, plots, files),
    ...trendTruths(world, files),
    ...knownThenTruths(world, files, stories.writtenLate),
    ...caseloadTruths(world, homes),
    ...dutyTruths(world, homes, stories, childStories, weekendRefs),
  ]
  return { files, truths, personas: personasOf(staff) }
}
