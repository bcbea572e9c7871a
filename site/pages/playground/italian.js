/**
 * The labels of the sample campaigns in Italian: an API sends its labels in one language.
 */
const italian = {
  'Favourite shop': 'Negozio preferito',
  'City centre': 'Centro città',
  Station: 'Stazione',
  Airport: 'Aeroporto',
  'Number of children': 'Numero di figli',
  'Pets at home': 'Ho animali in casa',
  'Moved in on': 'Data del trasloco',
  'How did you hear of us?': 'Come ci hai conosciuto?',
  'Shoe size': 'Numero di scarpe',
  'Newsletter on paper': 'Rivista su carta',
  'Wedding day': 'Anniversario di nozze',
  Coffee: 'Caffè',
  Espresso: 'Espresso',
  Filter: 'Filtro',
  Decaf: 'Decaffeinato',
  None: 'Nessuno',
  'Name of a friend who told you': 'Nome di chi ti ha parlato di noi',
  'Litres in the fridge': 'Capacità del frigorifero in litri',
  'Owns a bicycle': 'Ho una bicicletta',
  'Member since': 'Socio dal',
  'Preferred aisle': 'Reparto preferito',
  Bread: 'Pane',
  Fruit: 'Frutta',
  Cheese: 'Formaggi',
  Wine: 'Vini',
  'Identity card': 'Carta d’identità',
  Passport: 'Passaporto',
  Licence: 'Patente',
  Cooking: 'Cucina',
  Sport: 'Sport',
  Books: 'Libri',
  Garden: 'Giardino',
  Travel: 'Viaggi',
};

/** The label in the language, or unchanged without a translation. */
export function labelIn(lang, label) {
  return (lang === 'it' && italian[label]) || label;
}
