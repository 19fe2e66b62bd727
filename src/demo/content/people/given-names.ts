function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Given names that are usually women's in today's France, of all its origins and ages. */
export const WOMENS_NAMES: readonly string[] = words(`
  Marie Nathalie Isabelle Catherine Sylvie Françoise Martine Christine Monique Jacqueline Brigitte Chantal
  Véronique Sandrine Stéphanie Céline Aurélie Émilie Julie Laura Léa Manon Chloé Inès Jade Louise Alice Lina
  Rose Anna Juliette Lucie Zoé Margaux Clara Mathilde Pauline Élodie Mélanie Delphine Karine Valérie Hélène
  Agnès Odile Colette Josiane Ginette Fatima Khadija Aïcha Yasmina Samira Nadia Leïla Nour Imène Salma Rachida
  Zohra Malika Karima Amina Fatou Aminata Mariama Awa Bintou Oumou Kadiatou Adama Ndeye Rokhaya Thérèse
  Solange Mireille Marlène Gisèle Thi-Mai Linh Mei Xin Soraya Ayşe Elif Zeynep Carmen Dolores Pilar Rosa
  Maria Fernanda Conceição Paola Giulia Oksana Ioana Katarzyna Agnieszka Maëlle Gwenaëlle Nolwenn Maïwenn
  Maylis Ainhoa Lætitia Vanina Ghjulia Émeline Capucine Apolline Faustine Garance Vaea Moana Hinano Maeva
`);

/** Given names that are usually men's in today's France, of all its origins and ages. */
export const MENS_NAMES: readonly string[] = words(`
  Jean Pierre Michel Philippe Alain Patrick Daniel Bernard Christian Didier Thierry Pascal Laurent Olivier
  Christophe Éric Frédéric Stéphane David Nicolas Julien Sébastien Guillaume Romain Thomas Alexandre Maxime
  Antoine Lucas Hugo Théo Nathan Enzo Louis Gabriel Léo Raphaël Arthur Jules Adam Paul Simon Baptiste Clément
  Quentin Valentin Florian Benoît Grégory Jérôme Gilles Serge Roland Marcel Robert Henri Mohamed Ahmed Karim
  Rachid Mourad Youssef Bilal Mehdi Sofiane Ilyès Rayan Yanis Nassim Hakim Farid Abdel Mamadou Moussa Ibrahima
  Ousmane Boubacar Amadou Cheikh Seydou Modibo Lamine Fodé Minh Tuan Kévin Wei Jun Mehmet Emre Murat José
  Manuel António Paulo Miguel Diego Marco Luca Andriy Mihai Piotr Tomasz Yann Erwan Gwendal Ronan Malo Mattin
  Peio Xabi Ghjuvan Petru Anselme Fulbert Teiki Manoa Loïck Jordan Kylian Dylan Aurélien Étienne Timothée
`);

/** Given names that people of any gender bear. */
export const NEUTRAL_NAMES: readonly string[] = words(`
  Camille Dominique Claude Sacha Alix Maxence Charlie Eden Lou Noa Ange Andréa Morgan Jessy Yaël Loan Swan
  Alex Sam Mahé Céleste Candide Ariel Kim Gwenn Frédérique Noah Max Isaïe
`);
