/** Family names of today's France, of all its origins. None belongs to the named cast or to the coordination. */
export const FAMILY_NAMES: readonly string[] = `
  Abadie Abbas Abdou Achard Adam Agostini Aguilar Ahamada Aït-Saïd Albert Albertini Alexandre Allain Allard Alves
  Amar Amrani Andrieu Antoine Antunes Arnould Arribas Assoumani Astier Aubert Aubin Audibert Auger Aydin Azzouz
  Bâ Bachelet Bailly Baldé Ballester Bamba Barbier Baron Barre Barreto Barros Barry Barthélemy Basset Bataille
  Baudry Bauer Bayle Beaufils Beaumont Becker Béguin Belaïd Belhadj Bellanger Belmont Benali Benhamou Bensaïd Berger
  Bernard Berthelot Bertin Besnard Besson Bianchi Bigot Billaud Binet Blanchard Blanchet Blondel Blot Boisson
  Bonnet Bordes Borel Bouaziz Boucher Bouchet Boukhari Boulanger Boulay Bourdon Bourgeois Bousquet Boutin Bouvier
  Boyer Branco Bréant Briand Brossard Brun Bruneau Brunet Bui Buisson Cadet Caillaud Calvez Camara Campos Cantin
  Cardoso Carlier Caron Carpentier Carré Carrère Carvalho Castaing Castel Castro Célestin Chabert Chambon Champion
  Charbonnier Charlet Charpentier Chartier Chatelain Chauvet Chauvin Chemin Cherif Chevallier Cissé Clavel Clerc
  Cochet Colas Colin Collet Combes Condé Constant Cordier Cornu Correia Costa Coste Coulibaly Courtin Cousin Crépin
  Da-Cunha Dabo Danel Dang Darras Das-Neves Davy Debray Delage Delahaye Delannoy Delattre Delaunay
  Delmas Demba Demir Denis Descamps Deschamps Devaux Diabaté Diagne Diakité Diallo Diarra Dias Diatta Diaz Dieng Diop
  Diouf Djellal Do-Rosario Dos-Santos Doucet Doucouré Dramé Drouet Duarte Dubois Duchêne Duclos Ducrocq Dufresne
  Duhamel Dumas Dumont Dupin Dupuis Durand Duval Eriksen Escoffier Espinosa Estève Etcheverry Fabre Fall Faucher
  Favier Favre Fayolle Fernandes Ferrand Ferreira Ferrer Fischer Fleury Fofana Fontaine Forestier Forget Fortin
  Fournier Franco Frances Frey Gaillard Gallet Gallois Garcia Garnier Gassama Gauthier Gautier Gay Genet Geoffroy
  Germain Ghali Gilbert Gimenez Girard Giraud Godard Gomes Gonçalves Gonzalez Goujon Granger Grégoire Grenier Grimaldi
  Gros Guérin Guéye Guichard Guilbert Guillaume Guillet Guillot Guyon Haddad Hamadi Hamdi Hamel Hamard Hardy
  Haroun Hébert Hernandez Herrmann Hervé Hoarau Hoffmann Huang Hubert Huet Humbert Husson Idrissi Imbert Issa Jacob
  Jacquet Jacquot Jallow Jamin Janvier Jaouen Joly Jourdain Jourdan Jouve Jullien Kaba Kaci Kane Kanté Kaya Kébé Keïta
  Keller Kermarrec Kieffer Klein Koffi Konaté Koné Kouassi Kouyaté Kovacs Kowalski Labat Labbé Lacombe Lacroix Lafont
  Lagarde Lahaye Lambert Lamy Langlois Laporte Laroche Larrieu Lasserre Lebas Lebeau Leblanc Leblond Lebon Lebreton
  Lebrun Leclercq Leconte Ledoux Leduc Lefèvre Léger Legros Lejeune Lelièvre Lemaître Lemoine Lenoir Leroux Lesage
  Letellier Levasseur Lévêque Lhomme Lim Lopes Lopez Loubet Louis-Joseph Lucenay Ly Mace Maillard Mallet Mansouri
  Marchal Marchand Maréchal Marie-Rose Marques Martel Martinez Marty Massé Masson Mathieu Maurel Maurin Mbaye Mbengue
  Mebarki Meddah Mendes Mendy Mesnil Mercier Merle Meunier Meyer Michaud Michelet Millet Moïsa Monier Monnet Monteiro
  Morales Moreira Morvan Mostefaoui Mouton Muller Naceri Navarro N’Diaye Neveu Ngom N’Guessan Nguyen Nicolle Niang
  Nogueira Nowak Nunes Oliveira Olivieri Ortega Ouattara Oulhaj Özdemir Pacheco Pages Papin Parisot Pascal
  Payen Payet Pélissier Pereira Péron Perret Perrier Perrot Petitjean Pham Picard Pichon Pineau Pinto Poirier Poisson
  Pommier Poncet Pons Popescu Portal Poulain Prévost Prigent Pruvost Pujol Quéméner Quéré Rabah Rahmani Raymond Rebelo
  Régnier Rémy Renaud Ribeiro Ricard Rigal Rivière Robin Rocha Rodrigues Rolland Rossi Roucoule Rouyer Royer Rossignol
  Sabatier Sagna Saïdi Salaün Salmon Samba Samson Sanchez Sangaré Santoni Sané Sarr Saulnier Sauvage Schmitt Schneider
  Seck Séguin Selmi Senghor Serres Serra Sidibé Silva Simonet Sissoko Slimani Soares Soler Sow Spinelli Sy
  Sylla Tabard Tahiri Tavares Teixeira Ténot Ternois Teyssier Thiam Thibault Thivolle Thiry Thomasset Toledo
  Tordjman Torres Touré Tournier Tran Traoré Trottier Truong Vaillant Valette Vallet Vasseur Vaz Verdier Verger Vernet
  Vial Vicente Vidal Vieira Vigneron Villard Vincent Vogel Voisin Vu Wagner Walczak Weber Weiss Yahiaoui Yıldız Zaïdi
  Zerrouki Ziani Zimmermann
`
  .trim()
  .split(/\s+/);
