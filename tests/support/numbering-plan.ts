import metadata from 'libphonenumber-js/metadata.max.json';

/** Plans of the countries that share the code +7, as the library has them: all others would be 32 KB of the form's code. */
export function numberingPlan(): unknown {
  const { version, country_calling_codes: codes, countries } = metadata;
  return {
    version,
    country_calling_codes: { 7: codes['7'] },
    countries: { RU: countries.RU, KZ: countries.KZ },
    nonGeographic: {},
  };
}
