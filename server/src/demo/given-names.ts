/** Usual given names of the regions the demo's people come from, so that lists sort, search and print what real lists do. */
const GIVEN_NAMES = {
  arabic: {
    MALE: "Ahmad Omar Khalid Yusuf Hassan Ibrahim Bilal Samir Tarik Nabil Anas Mahmud Ziad Karim Walid",
    FEMALE: "Amira Layla Nour Samira Rania Hala Fatima Salma Yasmin Dima Maryam Hanan Rim Zahra",
  },
  kurdish: {
    MALE: "Şêrko Karwan Azad Rêber Dilşad Hêmin Soran Baran Zana Serdar Rebwar Aram Kawa Hogir",
    FEMALE: "Berîvan Dilan Avîn Rojîn Zîlan Hêvî Narîn Şîlan Perwîn Gulîstan Sozan Nesrîn Jiyan",
  },
  persian: {
    MALE: "Hamid Navid Reza Farhad Mehdi Jawad Amir Nasir Kamran Omid Siavash Yaser Behnam Najib",
    FEMALE: "Parwana Shirin Zohra Nasrin Mina Laleh Farzana Roya Setareh Marjan Golnaz Sima Freshta",
  },
  albanian: {
    MALE: "Ilir Arben Besnik Driton Agron Luan Endrit Valon Kujtim Burim Gëzim Shpëtim Florian",
    FEMALE: "Lirije Mira Albana Drita Arbënora Teuta Valbona Vjosa Elira Fatmire Shqipe Blerta Donika",
  },
  nigerian: {
    MALE: "Emeka Tunde Chidi Kelechi Femi Sunday Obinna Kwame Kofi Monday Ikenna Segun Uche",
    FEMALE: "Blessing Ngozi Joy Adaeze Precious Folake Chioma Abena Patience Ifeoma Yetunde Mercy",
  },
  westAfrican: {
    MALE: "Mamadou Alpha Ibrahima Ousmane Thierno Sékou Boubacar Lamine Abdoulaye Moussa Souleymane Cheick",
    FEMALE: "Awa Mariama Fatoumata Aïssatou Kadiatou Hawa Binta Djénabou Ramatoulaye Oumou Salimatou",
  },
  serbian: {
    MALE: "Đorđe Miloš Saša Dragan Nenad Željko Srđan Goran Emir Senad Vladan Šefket Ljubiša",
    FEMALE: "Đurđa Jelena Snežana Mirjana Ljiljana Amela Sanja Željka Danica Nataša Šejla Ružica",
  },
  turkish: {
    MALE: "Mehmet Emre Barış Çağlar Şahin Oğuz Kemal Burak Yiğit Serkan Ömer Tolga İlker Deniz",
    FEMALE: "Elif Ayşe Zeynep Gülşen Çiğdem Şeyma Özlem Derya Büşra Melek Tuğba Nur İpek",
  },
  russian: {
    MALE: "Aslan Ruslan Timur Zelimchan Magomed Anzor Islam Artjom Denis Beslan Rustam Ramsan",
    FEMALE: "Zarema Madina Aischat Larissa Elina Malika Seda Raissa Fatima Olga Heda Irina",
  },
  armenian: {
    MALE: "Armen Tigran Hayk Gevorg Vahan Karen Ashot Samvel Arsen Narek",
    FEMALE: "Anahit Lusine Nune Gayane Mariam Hasmik Tatevik Sona Ani Armine",
  },
  georgian: {
    MALE: "Giorgi Levan Zurab Irakli Davit Nika Vakhtang Elçin Rashad Tornike",
    FEMALE: "Nino Tamar Ketevan Mariam Natia Eka Salome Sevda Leyla Khatuna",
  },
  southAsian: {
    MALE: "Imran Faisal Rahim Tariq Shahid Kamal Usman Nadeem Suresh Rafiq Asif Habib",
    FEMALE: "Ayesha Nasima Shabana Rubina Farida Sadia Kavitha Rehana Tahira Sultana",
  },
  horn: {
    MALE: "Dawit Yonas Tesfay Filmon Samuel Kidane Mulugeta Abel Berhane Haile Robel Merhawi",
    FEMALE: "Selam Helen Saba Rahel Feven Mebrat Luwam Bethlehem Semhar Tsega Winta",
  },
  somali: {
    MALE: "Abdi Cabdullahi Liban Guled Faarax Warsame Jamaal Axmed Zakariye Bashiir",
    FEMALE: "Hodan Ifrah Sahra Ayaan Faduma Khadra Hibaaq Deqa Nimco Xaliimo",
  },
} as const;

export type NameStyle = keyof typeof GIVEN_NAMES;

const lists = new Map<string, readonly string[]>(
  Object.entries(GIVEN_NAMES).flatMap(([style, genders]) =>
    Object.entries(genders).map(([gender, names]) => [`${style} ${gender}`, names.split(" ")] as const),
  ),
);

export function givenNamesOf(style: NameStyle, gender: "FEMALE" | "MALE"): readonly string[] {
  return lists.get(`${style} ${gender}`) ?? [];
}
