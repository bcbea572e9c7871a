/**
 * The campaigns of the sandbox, with their categories and field lists.
 */

/** The field lists of a campaign, the first two each in one of three shapes; returned to callers as they were given. */
export interface CampaignFields {
  CustomDataFields?: unknown;
  PrivacyCustomDataFields?: unknown;
  /** The fields of the campaign's own, as the platform describes them. */
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

/** The platform's data model has `mandatoryX` instead of `isMandatoryX` for a few. */
function flags(name: string, show: boolean, isMandatory = false): Record<string, boolean> {
  const prefix = /CurrentLocation|Verification|InterestAreas|DNIType|Zone/.test(name)
    ? 'mandatory'
    : 'isMandatory';
  return { [`show${name}`]: show, [`${prefix}${name}`]: isMandatory, [`readOnly${name}`]: false };
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
