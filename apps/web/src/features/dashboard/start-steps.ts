import * as m from '#messages';

/** How much of each there is. */
export interface Beginnings {
  services: number;
  /** Lists of measures, and privacy notices, that were published. */
  measures: number;
  privacyNotices: number;
  subProcessors: number;
  customers: number;
  agreements: number;
}

export interface StartStep {
  id: string;
  title: string;
  /** What it is for. */
  text: string;
  to: string;
  isDone: boolean;
}

/** What a new portal needs, in the order in which one thing builds on another. The profile is there from the first run. */
export const startSteps = (of: Beginnings): StartStep[] => [
  {
    id: 'profile',
    title: m.dashboard_start_profile(),
    text: m.dashboard_start_profile_text(),
    to: '/staff/settings',
    isDone: true,
  },
  {
    id: 'services',
    title: m.dashboard_start_services(),
    text: m.dashboard_start_services_text(),
    to: '/staff/services',
    isDone: of.services > 0,
  },
  {
    id: 'sub-processors',
    title: m.dashboard_start_sub_processors(),
    text: m.dashboard_start_sub_processors_text(),
    to: '/staff/sub-processors',
    isDone: of.subProcessors > 0,
  },
  {
    id: 'measures',
    title: m.dashboard_start_measures(),
    text: m.dashboard_start_measures_text(),
    to: '/staff/annex-library/measures',
    isDone: of.measures > 0,
  },
  {
    id: 'privacy',
    title: m.dashboard_start_privacy(),
    text: m.dashboard_start_privacy_text(),
    to: '/staff/policies/privacy',
    isDone: of.privacyNotices > 0,
  },
  {
    id: 'customer',
    title: m.dashboard_start_customer(),
    text: m.dashboard_start_customer_text(),
    to: '/staff/customers',
    isDone: of.customers > 0,
  },
  {
    id: 'agreement',
    title: m.dashboard_start_agreement(),
    text: m.dashboard_start_agreement_text(),
    to: '/staff/agreements/new',
    isDone: of.agreements > 0,
  },
];
