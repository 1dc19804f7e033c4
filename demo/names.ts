/** A people's names as drawn together: a family takes its surname and first names from one row. */
export type Naming = { weight: number; surnames: string[]; female: string[]; male: string[] }

const words = (text: string): string[] => text.trim().split(/\s+/)

// All invented pairings: a surname and a first name meet by the draw, never from a list of people.
/** Where the fictional families' names come from. */
export const namings: Naming[] = [
  {
    weight: 62,
    surnames: words(`
      Ashdown Bexwell Fernsby Whitlock Tremaine Harcombe Thistlewood Larkham Penhallow Wetherell Brockhurst Stanmere
      Hollingrove Cawthorne Dunnaway Elverton Fairlamb Garside Haddowby Ibbotson Jesmond Kettlewell Lanyon Marlowe
      Netherby Oldacre Prideaux Quennell Ravensdale Selwood Tolliver Underhay Vickerage Wainfleet Yardley Applegarth
      Birtwhistle Coldstream Dewhurst Entwistle Fothergill Greenslade Hawksworth Ingleby Jellicoe Kirkbride Lowther
      Mossop Nettleship Orchardson Pickersgill Ramsbottom Sowerby Tattersall Upchurch Venables Wigglesworth Yelland
      Arkwell Barnaby Chorlton Dimmock Eastlake Farthing Gathercole Heslop Inskip Jolliffe Keasley Lillywhite
      Midgley Northcott Osgerby Pettifer Rigby Shaftoe Thackray Uttley Varley Winterbourne Amberley Bickerstaff
      Copplestone Drakeford Endicott Fazackerley Gaunt Hathersage Jarrold Kingscote Longbottom Merriweather Nunn
      Otterburn Peverell Rushworth Sandiford Trelawney Wooldridge Alderton Beckwith Culpepper Dalloway Everdene
      Foxcroft Gilderdale Honeychurch Kershaw Lockwood Mayhew Nightingale Pascoe Rudge Stapleford Teasdale Vane
      Westaway Alnwick Bramall Carlyon Dobbs Eccleshall Finnimore Goodacre Hebblethwaite Keld Loveday Murgatroyd
      Nutley Pomfret Rowntree Skelton Tunnicliffe Waddilove Wray`),
    female: words(`
      Marian Lorna Simone Judith Hazel Carol Deborah Elaine Gillian Heather Jacqueline Kathryn Lesley Maureen Nicola
      Pauline Rosalind Sandra Tracey Valerie Wendy Alison Beverley Christine Dawn Frances Gemma Helen Joanne Kerry
      Lindsay Michelle Natalie Rachel Stephanie Teresa Vanessa Yvonne Abigail Bethan Charlotte Eleanor Harriet`),
    male: words(`
      Joel Corin Peter Alan Barry Clive Derek Edmund Frank Graham Howard Ian Jeremy Keith Leonard Malcolm Neville
      Oliver Philip Roger Stuart Trevor Vincent Warren Adrian Brian Craig Dennis Gareth Hugh Ivan Julian Kenneth
      Lewis Martin Nigel Patrick Raymond Stephen Timothy Wayne Russell Glyn`),
  },
  {
    weight: 9,
    surnames: words(`
      Abernethy Brannigan Cadwallader Dalrymple Eluned-Pryce Finnerty Gwyther Heneghan Kilbride Llewelyn Macaskill
      Mulvaney Ogilvie Penrhyn Rafferty Strachan Treharne Urquhart Cavanagh Maddock`),
    female: words('Aoife Bronwen Catriona Eilidh Fionnuala Gwenllian Isla Mairead Nerys Orla Rhiannon Siobhan Morag'),
    male: words('Aled Brendan Callum Declan Emrys Fergus Gethin Hamish Iestyn Lorcan Niall Rhodri Ruaridh Cormac'),
  },
  {
    weight: 11,
    surnames: words(`
      Bhattacharya Chowdhury Dhillon Farooqi Ghatak Hashmi Iyengar Jamil Kulkarni Lakhani Mahmood Nandakumar Parekh
      Qureshi Randhawa Sivakumar Thakrar Usmani Vaidya Yaqub Atwal Bhogal`),
    female: words('Amina Bhavna Farida Gurpreet Harjit Jaspreet Kavita Lakshmi Meena Nasreen Parveen Rukhsana Sunita'),
    male: words('Arjun Balvinder Faisal Gurdeep Harish Imran Jatinder Kiran Manoj Naveed Rajesh Sukhdev Tariq Vikram'),
  },
  {
    weight: 8,
    surnames: words(`
      Oduya Adeyinka Boakye Chukwuma Danquah Ekwueme Fofanah Gyamfi Igwebuike Kamara Mensah-Poku Nwachukwu Ogundipe
      Quartey Sesay Tawiah Uzoma Wekesa Zulu Ofori`),
    female: words('Abena Adaeze Bukola Chiamaka Efua Folake Grace Ifeoma Kehinde Mercy Ngozi Patience Temitope Yaa'),
    male: words('Akwasi Babatunde Chidi Daniel Emeka Femi Isaac Kwabena Musa Obinna Samuel Tunde Uche Yaw'),
  },
  {
    weight: 4,
    surnames: words(
      'Delacroix Beaubrun Campbell-Rhoden Dacosta Francique Grandison Lafleur Pennicooke Thelwell Winstanley-Roye',
    ),
    female: words('Yvette Claudette Delores Hyacinth Jennifer Marcia Norma Paulette Sonia Verna'),
    male: words('Carlton Delroy Everton Glenroy Lloyd Neville Orville Rudolph Winston Desmond'),
  },
  {
    weight: 6,
    surnames: words(`
      Kowal Bartosik Cegielski Dragomir Grabowska-Lis Ionescu Jablonski Kovalenko Lipka Marinov Nowicki Petrauskas
      Rusnak Szulc Wrona Zielonka`),
    female: words('Agnieszka Beata Daniela Elena Halina Ioana Katarzyna Magda Oksana Renata Svetlana Zofia'),
    male: words('Andrei Bogdan Dariusz Grzegorz Jacek Krzysztof Lukasz Marek Pawel Radu Stefan Tomasz'),
  },
]

/** First names of the children and young people, whatever their family's names. */
export const childNames: { female: string[]; male: string[] } = {
  female: words(`
    Ada Wren Rosa Maisie Poppy Layla Freya Amelie Zara Esme Nia Tilly Aaliyah Beatrix Cora Delilah Edie Fatima Gracie
    Hana Ivy Jessie Keira Lottie Mabel Nevaeh Olive Phoebe Quinn Ruby Scarlett Tiana Una Violet Willow Xanthe Yasmin
    Zainab Ayesha Bonnie Chloe Dotty Ellie-Mae Flora Hope Imogen Jasmine Kezia Lacey Martha Nell Safiya Thea Anya`),
  male: words(`
    Kofi Jude Ellis Kit Tobi Theo Archie Bilal Caleb Dylan Ezra Finley Gabriel Harvey Idris Jayden Kai Leon Mason Noah
    Otis Parker Reggie Sonny Tyler Umar Vinnie Zac Alfie Brody Cody Dexter Elijah Frankie Gethin Hassan Isaac Jacob
    Kian Logan Milo Nathan Oscar Preston Riley Sami Teddy Yusuf Ziggy Arlo Bertie Cillian Danny Ibrahim Rowan`),
}
