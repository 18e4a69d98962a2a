console.log('written below');
