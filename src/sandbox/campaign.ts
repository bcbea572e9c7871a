/**
 * The campaigns of the sandbox, with their categories and field lists.
 */

/** The field lists of a campaign, each in any of its shapes; returned to callers as they were given. */
export interface CampaignFields {
  CustomDataFields: unknown;
  PrivacyCustomDataFields?: unknown;
  /** Dynamic fields in the platform's own description; they may be in the other lists as well. */
  dynamicFields?: unknown;
}

export interface Category {
  id: string;
  /** Whether the category issues virtual cards; if not, registration answers 350. */
  virtualCards: boolean;
}

export interface Campaign {
  id: string;
  categories: Category[];
  enabled: boolean;
  fields: CampaignFields;
}

/** The options of a test's own campaign. */
export interface CampaignOption {
  id: string;
  /** Default `['1703']`. A category given as text issues virtual cards. */
  categories?: readonly (string | Category)[];
  /** Default true; a disabled campaign answers 100. */
  enabled?: boolean;
  /** Default: the fields of campaign 1001. */
  fields?: CampaignFields;
}

function flags(name: string, show: boolean, mandatory = false): Record<string, boolean> {
  return { [`show${name}`]: show, [`isMandatory${name}`]: mandatory, [`readOnly${name}`]: false };
}

/** The field lists of campaign 1001, in the shape the platform's data model prints. */
function defaultCampaignFields(): CampaignFields {
  return {
    CustomDataFields: {
      ...flags('Name', true, true),
      ...flags('Surname', true, true),
      ...flags('Gender', true),
      ...flags('Birthdate', true),
      ...flags('Email', true),
      ...flags('Mobile', true),
      ...flags('ZipCode', true),
      ...flags('DNI', false),
      ...flags('Telephone', false),
      ...flags('Address', false),
      ...flags('Country', false),
      ...flags('GeoLevels', false),
      ...flags('Notes', false),
    },
    PrivacyCustomDataFields: {
      ...flags('CustomerDataCanBeUsedForPromotions', true, true),
      ...flags('CustomerDataCanBeUsedForStatistics', true),
      ...flags('CustomerDataCanBeUsedByOthers', true),
      ...flags('CustomerDataCanGetCurrentLocation', false),
      ...flags('ComunicaVerification', false),
    },
  };
}

/** A campaign with the defaults for what the option leaves out. */
export function createCampaign(option: CampaignOption): Campaign {
  return {
    id: option.id,
    categories: (option.categories ?? ['1703']).map((category) =>
      typeof category === 'string' ? { id: category, virtualCards: true } : { ...category },
    ),
    enabled: option.enabled ?? true,
    fields: option.fields ?? defaultCampaignFields(),
  };
}
