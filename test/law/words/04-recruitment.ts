import { its, type Said, type Wording } from '../wording'

const application: Said = { what: 'application', route: 'mainstream', other_area: 'no', child_placed: 'no' }
const panelCase: Said = { what: 'panel case', matter: 'approval' }
const decision = { approve: 'suitable', 'not approve': 'not suitable' }

export const recruitment: Wording = {
  words: {
    'enquiry received': { what: 'enquiry', name: 'E. Hart', source: 'website' },
    'enquiry answered': { what: 'enquiry reply', how: 'call' },
    'application received': {
      what: 'application',
      route: its('kind'),
      other_area: 'no',
      child_placed: its('child already placed', {}, 'no'),
    },
    'application withdrawn': { what: 'application ending', outcome: 'withdrawn' },
    'application refused': { what: 'application ending', outcome: 'refused' },
    'decided to assess': [
      { ...application, other_area: its('lives in', { 'own area': 'no', 'another area': 'yes' }) },
      { what: 'assessment step', step: 'decided to assess' },
    ],
    'home authority consulted': { what: 'authority consultation', authority: 'Elsewhere Council' },
    'stage 1 item obtained': { what: 'assessment item', item: its('item') },
    'all stage 1 information obtained': { what: 'assessment step', step: 'stage 1 information complete' },
    'told unsuitable at stage 1': { what: 'stage one decision', outcome: 'not suitable' },
    'decided to go on to stage 2': { what: 'stage one decision', outcome: 'goes on' },
    'stage 2 began': { what: 'assessment step', step: 'stage 2 begun' },
    'told that a brief report goes to panel': { what: 'brief report notice' },
    'observations received': { what: 'applicant observations' },
    'access to records asked for': { what: 'records request', asked_by: 'Elsewhere', agency: its('by') },
    'access to records given': { what: 'records access', how: 'copy sent' },
    'panel arranged': { what: 'panel booking', panel_on: its('for') },
    'panel papers sent': { what: 'panel papers' },
    'panel recommended': {
      what: 'panel recommendation',
      matter: 'approval',
      recommendation: its('recommendation', decision),
    },
    'final minutes received by decision maker': { what: 'minutes received', decision_maker: 'P. Marsh' },
    'decision maker decided': {
      what: 'agency decision',
      matter: 'approval',
      stage: 'decision',
      decision: its('decision', decision),
    },
    'told the decision by word of mouth': { what: 'decision notice', form: 'oral', notice: 'decision' },
    'told the decision in writing': { what: 'decision notice', form: 'written', notice: 'decision' },
    'qualifying determination notified': {
      what: 'decision notice',
      form: 'written',
      notice: 'qualifying determination',
    },
    'representations received': { what: 'representation', to: 'the service' },
    'applied to the review mechanism': { what: 'representation', to: 'independent review mechanism' },
    'notice of application to the review mechanism received': {
      what: 'review mechanism step',
      step: 'application notified to us',
    },
    'papers sent to the review mechanism': { what: 'review mechanism step', step: 'papers sent' },
    'recommendation of the review mechanism received': {
      what: 'review mechanism step',
      step: 'recommendation received',
    },
    approved: { what: 'approval', places: 2, terms: '2 children' },
    'foster care agreement signed': { what: 'foster care agreement', step: 'signed by both' },
    placement: { what: 'placement', child: its('child'), type: 'U6' },
  },
  granted: {
    'stage1-decision-10wd': [application],
    'stage2-report': [application],
    'brief-report-obs-10wd': [application],
    'panel-papers-5wd': [panelCase],
    'adm-decision-7wd': [panelCase],
    'adm-oral-2wd': [panelCase],
    'adm-written-5wd': [panelCase],
    'qd-window-28d': [panelCase],
    'qd-final-decision': [panelCase],
    'irm-papers-10wd': [panelCase],
    'irm-decision': [panelCase],
  },
}
