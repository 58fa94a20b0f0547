// Installments
